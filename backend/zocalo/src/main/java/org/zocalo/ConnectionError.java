package org.zocalo;

import java.util.Map;

/**
 * A request that the engine has refused: Node's event {@code connection_error}. Heard by {@link
 * ZocaloOptions#onConnectionError}, and in applications with CDI by whoever observes it.
 *
 * <pre>{@code
 * void refused(@Observes ConnectionError error) {
 *     log.info(error.request().address() + ": " + error.message() + " " + error.context());
 * }
 * }</pre>
 *
 * @param request the request; its {@code auth} is empty
 * @param code 0 unknown transport, 1 unknown session id, 2 bad handshake method, 3 bad request, 4 forbidden, 5
 *     unsupported protocol version
 * @param message what the code means
 * @param context what exactly is wrong: {@code transport}, {@code sid}, {@code method} or {@code protocol}; of a bad
 *     request its {@code name}, such as {@code TRANSPORT_MISMATCH}, and what belongs to it; of a forbidden one the
 *     {@code message} that the client is told; of one that exceeds a {@link Limit} also its {@code name} {@code
 *     LIMIT_EXCEEDED} and the {@code limit}
 */
public record ConnectionError(Handshake request, int code, String message, Map<String, Object> context) {

    public ConnectionError {
        context = Map.copyOf(context);
    }
}
