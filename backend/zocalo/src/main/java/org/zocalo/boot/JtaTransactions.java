package org.zocalo.boot;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.zocalo.hub.Outgoing;
import org.zocalo.hub.Transactions;

/** The container's own transactions, JTA's. */
final class JtaTransactions implements Transactions {
    private static final System.Logger LOG = System.getLogger(JtaTransactions.class.getName());
    private static final String NAME = "java:comp/TransactionSynchronizationRegistry";
    private static final String USER = "java:comp/UserTransaction";

    private final TransactionSynchronizationRegistry registry;

    JtaTransactions(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    /**
     * Those of this container, or none in a container without JTA. To be called on a thread of the application: the
     * name means nothing on others.
     */
    static Transactions find() throws NamingException {
        return new JtaTransactions(InitialContext.doLookup(NAME));
    }

    /** One that has committed is over, although it may still belong to the thread while others hear of it. */
    @Override
    public boolean isOpen() {
        var status = registry.getTransactionStatus();
        return status != Status.STATUS_NO_TRANSACTION && status != Status.STATUS_COMMITTED;
    }

    @Override
    public void afterCommit(Outgoing one) {
        if (!mayCommit() || !waiting().add(one)) {
            one.drop();
        }
    }

    @Override
    public void rollBack() {
        try {
            ((UserTransaction) InitialContext.doLookup(USER)).rollback();
        } catch (NamingException | SystemException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a transaction that was left open could not be rolled back", e);
        }
    }

    /** A registry refuses those that cannot commit any more, and some do so without a word. */
    private boolean mayCommit() {
        return switch (registry.getTransactionStatus()) {
            case Status.STATUS_MARKED_ROLLBACK, Status.STATUS_ROLLING_BACK, Status.STATUS_ROLLEDBACK -> false;
            default -> true;
        };
    }

    /** What waits for this thread's transaction; it is told of its end once, however much it is. */
    private Waiting waiting() {
        var waiting = new Waiting();
        try {
            if (registry.getResource(this) instanceof Waiting known) {
                return known;
            }
            registry.registerInterposedSynchronization(waiting);
            registry.putResource(this, waiting);
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, "an event came too late for its transaction, which is ending", e);
            waiting.end(false);
        }
        return waiting;
    }
}
