package org.zocalo;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Something that sends events to one client.
 *
 * <pre>{@code
 * socket.emit("nuevo-correo", mail);
 * socket.timeout(Duration.ofSeconds(5)).emitWithAck("ping-me").thenAccept(reply -> ...);
 * socket.asVolatile().emit("cursor", x, y); // dropped when the client cannot take it now
 * }</pre>
 *
 * Arguments may be anything JSON-B can write, collections and maps of it, and {@code byte[]} or
 * {@link java.nio.ByteBuffer} at any depth. Received {@link Arguments} may be passed on as they are: they stand for all
 * their values.
 *
 * <p>Within a JTA transaction an event waits for the commit; see {@link #now}.
 */
public interface Emitter {

    /**
     * Sends an event. It is written in the order of the calls. Within a transaction its arguments are taken as they
     * are now, and it leaves when the transaction has committed, or never.
     *
     * @throws IllegalArgumentException if the name is reserved or an argument cannot be written as JSON
     */
    void emit(String event, Object... args);

    /** Sends an event of a known type, in the same way. */
    default <T> void emit(Event<T> event, T payload) {
        emit(event.name(), payload);
    }

    /**
     * Sends an event and asks for the acknowledgement. The stage completes with the client's arguments, or
     * exceptionally with an {@link AckTimeoutException}, a {@link DisconnectedException}, or, after the transaction it
     * was waiting for has been rolled back, a {@link RolledBackException}. Do not wait for it within the transaction.
     */
    CompletionStage<Arguments> emitWithAck(String event, Object... args);

    /** Sends the event {@code message}. */
    default void send(Object... args) {
        emit("message", args);
    }

    /** The same emitter, whose events the transport may compress if it compresses at all (they may), or not. */
    Emitter compress(boolean value);

    /** The same emitter, which waits at most this long for acknowledgements (milliseconds count). */
    Emitter timeout(Duration timeout);

    /** The same emitter, whose events have this policy when too much waits for the client. */
    Emitter overflow(Overflow policy);

    /**
     * The same emitter, whose events leave at once, also within a transaction, and whatever becomes of it; before those
     * that wait.
     */
    Emitter now();

    /** The same emitter, whose events are dropped instead of queued when the client is not ready to receive. */
    Emitter asVolatile();
}
