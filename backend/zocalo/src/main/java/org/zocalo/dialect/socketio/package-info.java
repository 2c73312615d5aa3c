/**
 * Socket.IO v5: packets to and from the hub, and the rules by which a client is closed.
 *
 * <p>Uses the hub and connections, and JSON. Start with {@link org.zocalo.dialect.socketio.SocketIo}, then
 * {@code Client} (one connection), {@code Decoder} and {@code Encoder}.
 */
package org.zocalo.dialect.socketio;
