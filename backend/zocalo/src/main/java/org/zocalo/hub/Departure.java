package org.zocalo.hub;

/** When a broadcast leaves. */
enum Departure {
    /** When the transaction has committed, at once without one. */
    COMMIT,
    /** At once, whatever becomes of the transaction. */
    NOW,
    /** As {@link #COMMIT}, and after a crash again. */
    DURABLE;

    /** The choice of one of the last two. */
    Departure or(Departure other) {
        if (this != COMMIT && this != other) {
            throw new IllegalStateException("an event leaves now, or is durable, not both");
        }
        return other;
    }
}
