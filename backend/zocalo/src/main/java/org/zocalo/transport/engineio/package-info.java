/**
 * Engine.IO v4, and v3 where it is allowed: long-polling over an asynchronous servlet, WebSocket through the container's endpoint on the same path,
 * the upgrade from one to the other, and the heartbeat.
 *
 * <p>With the start of the server the only package that uses {@code jakarta.servlet} and {@code jakarta.websocket}; it hands
 * {@link org.zocalo.transport.Connection connections} to an acceptor and knows nothing of what they are for. Start with
 * {@link org.zocalo.transport.engineio.EngineIo}, then {@code EngineFilter} (every request's first stop),
 * {@code Session} (one client) and its two transports.
 */
package org.zocalo.transport.engineio;
