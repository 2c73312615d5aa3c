/**
 * The seam between transports and dialects: a {@link org.zocalo.transport.Connection} is one ordered pipe of text and
 * bytes to one client, whatever carries it; a {@link org.zocalo.transport.Message} is what goes through it.
 *
 * <p>May be used by transports and dialects. It knows neither rooms nor events.
 */
package org.zocalo.transport;
