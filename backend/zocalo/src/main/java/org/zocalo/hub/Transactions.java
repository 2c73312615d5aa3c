package org.zocalo.hub;

/**
 * The transactions of the application, as the hub sees them: whether one is open on this thread, and what is to leave
 * when it commits.
 *
 * <pre>{@code
 * if (transactions.isOpen()) {
 *     transactions.afterCommit(outgoing);
 * }
 * }</pre>
 */
public interface Transactions {
    /** Where there are no transactions: everything leaves at once. */
    Transactions NONE = new Transactions() {
        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public void afterCommit(Outgoing one) {
            one.send();
        }

        @Override
        public void rollBack() {}
    };

    /**
     * Whether this thread is in a transaction that has not committed. It is asked at each emit. One that has been rolled
     * back counts for as long as the thread is in it: what is said there must not leave either.
     */
    boolean isOpen();

    /**
     * Takes what has been emitted in the transaction of this thread. It is sent when the transaction has committed,
     * after what was taken before it, and dropped if it does not commit.
     */
    void afterCommit(Outgoing one);

    /** Rolls back the transaction of this thread, which somebody has left open. */
    void rollBack();
}
