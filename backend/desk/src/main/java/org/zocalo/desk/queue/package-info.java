/**
 * Queues: what there is to wait for, when it is open, and how it is doing.
 *
 * <p>{@code ticket} imports it; it imports {@code account} and {@code web}. Its figures count the tickets and desks of
 * {@code ticket}, which it knows by their names in the query language alone. Start reading at {@link
 * org.zocalo.desk.queue.QueueService}, then {@link org.zocalo.desk.queue.Week}.
 */
package org.zocalo.desk.queue;
