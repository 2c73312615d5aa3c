package org.zocalo.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.zocalo.Outbox;

/**
 * An outbox in a table of the application's, by its own entity manager and in its transactions. It is a bean, which the
 * server finds by itself.
 *
 * <pre>{@code
 * sockets.in("queue:1").durable().emit("ticket-creado", ticket); // in a @Transactional method
 * }</pre>
 *
 * A claim is an update of rows whose lease is over: of two nodes that try at the same time the second finds it renewed.
 * That needs no locks which some databases do not have, but clocks that agree to within the lease.
 */
@ApplicationScoped
@Transactional
public class JpaOutbox implements Outbox {
    private EntityManager entities;

    /** For the container's proxy. */
    protected JpaOutbox() {}

    /** One that writes by this entity manager. */
    @Inject
    public JpaOutbox(@ForOutbox EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void store(Entry entry, Duration lease) {
        entities.persist(new OutboxEntry(entry, lease));
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public List<Entry> claim(int most, Duration lease) {
        var now = Instant.now();
        var left = entities.createQuery(
                        "select e.id from OutboxEntry e where e.claimedUntil <= :now order by e.emittedAt",
                        String.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most)
                .getResultList();
        if (left.isEmpty()) {
            return List.of();
        }
        var claim = UUID.randomUUID().toString();
        entities.createQuery("update OutboxEntry e set e.claim = :claim, e.claimedUntil = :until"
                        + " where e.id in :ids and e.claimedUntil <= :now")
                .setParameter("claim", claim)
                .setParameter("until", now.plus(lease).toEpochMilli())
                .setParameter("ids", left)
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
        return entities.createQuery(
                        "select e from OutboxEntry e where e.claim = :claim order by e.emittedAt", OutboxEntry.class)
                .setParameter("claim", claim)
                .getResultStream()
                .map(OutboxEntry::entry)
                .toList();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void remove(Collection<String> ids) {
        entities.createQuery("delete from OutboxEntry e where e.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
