package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tickets as they are kept, one by one; {@link TicketSearch} has the lists. */
@ApplicationScoped
class TicketRepository {
    private static final int TRIED_AT_ONCE = 20;

    /** Neither JPA nor all of its providers know it: a row that somebody else has locked is passed over. */
    private static final String LOCK =
            "select id from ticket where id = ?1 and status = 'waiting' for update skip locked";

    @PersistenceContext
    private EntityManager entities;

    Ticket add(Ticket ticket) {
        entities.persist(ticket);
        entities.flush();
        return ticket;
    }

    void add(Move move) {
        entities.persist(move);
    }

    /** Sends what has changed to the database now, where a conflict shows and versions change. */
    void flush() {
        entities.flush();
    }

    Optional<Ticket> find(String id) {
        return Optional.ofNullable(entities.find(Ticket.class, id));
    }

    Optional<Ticket> withCode(Code code) {
        return entities.createQuery("select t from Ticket t where t.codeHash = :hash", Ticket.class)
                .setParameter("hash", code.hash())
                .getResultStream()
                .findFirst();
    }

    /** The one whom an agent serves at a desk, or has called to it. */
    Optional<Ticket> current(String desk, String agent) {
        return entities.createQuery(
                        "select t from Ticket t where t.deskId = :desk and t.agent = :agent"
                                + " and t.status in ('called', 'serving') order by t.calledAt desc",
                        Ticket.class)
                .setParameter("desk", desk)
                .setParameter("agent", agent)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The one whose service was left unfinished at a desk. */
    Optional<Ticket> leftAt(String desk) {
        return entities.createQuery(
                        "select t from Ticket t where t.deskId = :desk and t.status = 'serving' order by t.calledAt desc",
                        Ticket.class)
                .setParameter("desk", desk)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Locks whoever is next in these queues, passing over those whom other desks are calling at this moment: by the
     * priority of the ticket, then that of the queue, then by age.
     */
    Optional<Ticket> lockNext(Collection<String> queues) {
        for (int first = 0; !queues.isEmpty(); first += TRIED_AT_ONCE) {
            var candidates = entities.createQuery(
                            "select t.id from Ticket t where t.queue.id in :queues and t.status = 'waiting'"
                                    + " order by t.priority desc, t.queue.priority desc, t.createdAt, t.id",
                            String.class)
                    .setParameter("queues", queues)
                    .setFirstResult(first)
                    .setMaxResults(TRIED_AT_ONCE)
                    .getResultList();
            var locked = candidates.stream().filter(this::lock).findFirst();
            if (locked.isPresent() || candidates.isEmpty()) {
                return locked.flatMap(this::find);
            }
        }
        return Optional.empty();
    }

    private boolean lock(String id) {
        return !entities.createNativeQuery(LOCK)
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    long waiting(Collection<String> queues) {
        return queues.isEmpty()
                ? 0
                : entities.createQuery(
                                "select count(t) from Ticket t where t.queue.id in :queues and t.status = 'waiting'",
                                Long.class)
                        .setParameter("queues", queues)
                        .getSingleResult();
    }

    /** Who waits in a queue, in the order in which they will be called. */
    List<String> inOrder(String queue) {
        return entities.createQuery(
                        "select t.id from Ticket t where t.queue.id = :queue and t.status = 'waiting'"
                                + " order by t.priority desc, t.createdAt, t.id",
                        String.class)
                .setParameter("queue", queue)
                .getResultList();
    }

    /** What is not over of the days before. */
    List<Ticket> leftBefore(LocalDate day) {
        return entities.createQuery(
                        "select t from Ticket t where t.issuedOn < :day and t.status in ('waiting', 'called', 'serving')",
                        Ticket.class)
                .setParameter("day", day)
                .getResultList();
    }

    List<Move> moves(String ticket) {
        return entities.createQuery("select m from Move m where m.ticket = :ticket order by m.id", Move.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }
}
