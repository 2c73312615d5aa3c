package org.zocalo.outbox.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.zocalo.Namespace;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.cdi.InNamespace;

/** Sells, and says so in the same transaction. */
@ApplicationScoped
@Transactional
public class Shop {
    @PersistenceContext(unitName = "shop")
    private EntityManager entities;

    @Inject
    @InNamespace("/shop")
    private Namespace sockets;

    /** What waits in the outbox within this transaction. */
    public long sell(String item) {
        sockets.in("readers").emit("selling", item);
        entities.persist(new Sale(item));
        sockets.in("readers").durable().emit("sold", item, new byte[] {1, 2});
        sockets.emit("looked", item);
        sockets.durable().except("nobody").emit("sold-again", item);
        return waiting();
    }

    public void refuse(String item) {
        sell(item);
        throw new ProblemException(Problem.of(409, "Conflict", "taken back"));
    }

    /** Sells, and the server dies when that has been committed, before anything is said about it. */
    public void sellAndDie(String item) {
        try {
            InitialContext.<TransactionSynchronizationRegistry>doLookup("java:comp/TransactionSynchronizationRegistry")
                    .registerInterposedSynchronization(new Death());
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
        sell(item);
    }

    private static final class Death implements Synchronization {
        @Override
        public void beforeCompletion() {
            // not yet
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                Runtime.getRuntime().halt(137);
            }
        }
    }

    public long waiting() {
        return entities.createQuery("select count(e) from OutboxEntry e", Long.class)
                .getSingleResult();
    }

    public List<String> sales() {
        return entities.createQuery("select s.item from Sale s order by s.item", String.class)
                .getResultList();
    }
}
