package org.zocalo;

/**
 * Adds headers to the engine's answers, or changes them.
 *
 * <pre>{@code
 * options.onInitialHeaders((headers, request) -> headers.add("Set-Cookie", "sala=lobby; HttpOnly"));
 * }</pre>
 */
@FunctionalInterface
public interface HeadersListener {

    /**
     * Called before an answer leaves, on the thread that writes it: it must not block. If it fails, that is logged and
     * the answer leaves with what it has.
     *
     * @param headers of the answer
     * @param request the request that is answered; its {@code auth} is empty
     */
    void headers(ResponseHeaders headers, Handshake request);
}
