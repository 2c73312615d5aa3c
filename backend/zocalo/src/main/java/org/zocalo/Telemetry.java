package org.zocalo;

import java.time.Duration;
import java.util.Optional;

/**
 * What is told how a server does: metrics and traces are made of it. Modules bring some ({@code zocalo-micrometer},
 * {@code zocalo-opentelemetry}); a server may have several.
 *
 * <pre>{@code
 * void configure(@Observes ZocaloOptions options) {
 *     options.telemetry(new Telemetry() {
 *         @Override
 *         public void rejected(String reason) { alarms.count(reason); }
 *     });
 * }
 * }</pre>
 *
 * It is called where things happen, by many threads at once, sometimes under a lock: it must neither block nor emit. What
 * it throws is told in the log. A server without any asks no clock and counts nothing.
 */
public interface Telemetry extends ClientListener {

    /** The server is there: what is not told can be asked of it from now on. Called once. */
    default void started(Zocalo io) {}

    /**
     * Somebody was turned away. The reasons are a closed set: of requests {@code unknown_transport},
     * {@code unknown_sid}, {@code bad_handshake_method}, {@code bad_request}, {@code forbidden},
     * {@code unsupported_protocol_version} (see {@link ConnectionError}) and {@code unavailable}; of clients on their way
     * into a namespace {@code invalid_namespace}, {@code authenticator} and {@code gate}; of what clients say
     * {@code event_gate} and {@code malformed_packet}.
     */
    default void rejected(String reason) {}

    /**
     * A client asks to enter a namespace, and will be let in or not.
     *
     * @return hears the end; the namespace's gates and listeners run meanwhile, on this thread
     */
    default Handling connecting(Socket socket) {
        return Handling.NONE;
    }

    /** A client that had entered a namespace is out of it. */
    default void left(Socket socket, DisconnectReason reason) {}

    /**
     * An event has come and is about to be handled.
     *
     * @param known whether somebody listens to just this event; only then is its name the application's, of which there
     *     are few, and not whatever the client likes to say
     * @return hears the end; the handlers run meanwhile, on this thread
     */
    default Handling handling(Socket socket, String event, boolean known) {
        return Handling.NONE;
    }

    /**
     * An event goes to clients of this node: one, or the members of rooms.
     *
     * @return hears when it is on its way to all of them
     */
    default Sending sending(Namespace namespace, String event) {
        return Sending.NONE;
    }

    /** A client has acknowledged an event, this long after it was sent. */
    default void acknowledged(Namespace namespace, Duration latency) {}

    /** So many clients have not acknowledged an event. */
    default void unacknowledged(Namespace namespace, Missing why, int clients) {}

    /**
     * An event was not sent to a client that lags behind.
     *
     * @param policy why: {@code drop_newest}, {@code drop_oldest}, {@code conflate} or {@code disconnect}, as its
     *     {@link Overflow} says, or {@code volatile}
     */
    default void dropped(String policy) {}

    /** What became of an event, or of a client that wants to enter. */
    enum Outcome {
        /** All went well, as far as this thread knows. */
        OK,
        /** A handler said no: a {@link ProblemException}. */
        PROBLEM,
        /** A handler failed. */
        FAILED,
        /** A gate, or the authenticator, said no. */
        REFUSED,
        /** Nobody listens to such an event. */
        UNKNOWN
    }

    /** Why there is no acknowledgement. */
    enum Missing {
        /** It did not come in time. */
        TIMEOUT,
        /** The client has gone. */
        DISCONNECTED
    }

    /** Something that is being handled. */
    @FunctionalInterface
    interface Handling {
        /** Wants to hear nothing. */
        Handling NONE = (outcome, failure) -> {};

        /** It is over, on the thread on which it began; the failure is the first one, if there was any. */
        void ended(Outcome outcome, Optional<Throwable> failure);
    }

    /** Something that is being sent. */
    @FunctionalInterface
    interface Sending {
        /** Wants to hear nothing. */
        Sending NONE = recipients -> {};

        /** It is queued for so many clients, on the thread on which it began. */
        void ended(int recipients);
    }
}
