/**
 * Socket.IO packets in MessagePack, as the npm package {@code socket.io-msgpack-parser} has them.
 *
 * <p>The only package that uses the library msgpack-core. Used by applications that choose it; nobody else needs it.
 * Start with {@link org.zocalo.dialect.socketio.msgpack.MessagePackParser}.
 */
package org.zocalo.dialect.socketio.msgpack;
