package org.zocalo;

import java.util.concurrent.CompletionStage;

/**
 * Decides whether a client may begin a session, by its first request: before there is a connection, and so before the
 * gates of namespaces. Later requests of the session, and its upgrade to WebSocket, are not asked about.
 *
 * <pre>{@code
 * options.allowRequest(request -> addresses.isBanned(request.address())
 *         ? CompletableFuture.failedFuture(new ConnectionRefusedException("banned"))
 *         : CompletableFuture.completedFuture(null));
 * }</pre>
 */
@FunctionalInterface
public interface RequestGate {

    /**
     * Called on the thread of the request, which waits for the stage, for {@code connectTimeout} at most. A stage that
     * fails refuses the client with 403 (a WebSocket with 400): by {@link ConnectionRefusedException} or {@link
     * ProblemException} with their message, by anything else with "Forbidden", and then the failure is logged.
     */
    CompletionStage<Void> check(Handshake request);
}
