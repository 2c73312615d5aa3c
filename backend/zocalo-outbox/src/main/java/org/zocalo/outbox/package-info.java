/**
 * An outbox for durable events on Jakarta Persistence, a module of its own: who does without has no table for it either.
 *
 * <p>Applications name {@link org.zocalo.outbox.OutboxEntry} in their {@code persistence.xml} and produce an entity
 * manager for {@link org.zocalo.outbox.ForOutbox}; the rest happens by itself. It uses the API of Zócalo alone; start with
 * {@link org.zocalo.outbox.JpaOutbox}.
 */
package org.zocalo.outbox;
