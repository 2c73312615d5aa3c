package org.zocalo;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Says who a client is, by what it showed when it connected: asked before everything else, the gates too, each time when
 * a client wants to enter a namespace.
 *
 * <pre>{@code
 * options.authenticator(handshake -> logins.userOf(handshake.auth().getString("token", "")));
 * }</pre>
 *
 * In applications with CDI a bean of this type is found by itself. It is called on a thread that may block.
 */
@FunctionalInterface
public interface Authenticator {

    /**
     * Looks at what a client showed. The stage completes with the user; empty for a client that showed nothing: then it
     * is the container's user, if there is one, or nobody. Whoever shows something that is wrong should be refused, by
     * a stage that fails or an exception:
     *
     * @throws ProblemException to refuse with a problem as the data of the client's {@code connect_error}
     * @throws ConnectionRefusedException to refuse with a message; without data of its own the client is told a problem
     *     of status 401. Any other failure is logged, and the client told a problem of status 500. So is one that has
     *     not decided within {@link ZocaloOptions#connectTimeout}.
     */
    CompletionStage<Optional<User>> authenticate(Handshake handshake);

    /**
     * The event ({@code refresh-token}) by which a client shows something new before the old one is over: with the text
     * that takes the place of {@code token} in its {@code auth}, or an object that takes the place of all of it. It is
     * answered by {@code {"expires":"…"}}, without the field for a stay without end, or by a problem, and then all is as
     * it was. No other listener hears it. It must be the same user, whose roles and claims from then on are the new ones.
     */
    default String refreshEvent() {
        return "refresh-token";
    }
}
