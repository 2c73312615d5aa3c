package org.zocalo;

/**
 * The way to answer one event.
 *
 * <pre>{@code
 * socket.on("guardar", Note.class, (note, ack) -> ack.send(notes.store(note)));
 * }</pre>
 *
 * Only the first answer counts. Where the client did not ask for one, answering does nothing.
 */
public interface Ack {

    /** Whether the client waits for an answer. */
    boolean requested();

    /** Answers. */
    void send(Object... args);

    /** Answers that it went wrong: the problem is the only argument. */
    default void fail(Problem problem) {
        send(problem);
    }
}
