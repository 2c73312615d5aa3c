package org.zocalo;

/**
 * The transaction in which the event was emitted has not been committed, and so the event was never sent.
 *
 * <p>It is how the stage of an {@code emitWithAck} within such a transaction ends.
 */
public class RolledBackException extends RuntimeException {
    public RolledBackException() {
        super("the transaction was rolled back: the event has not been sent");
    }
}
