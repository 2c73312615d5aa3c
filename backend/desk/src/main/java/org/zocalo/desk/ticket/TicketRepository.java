package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Tickets as they are kept. */
@ApplicationScoped
class TicketRepository {
    @PersistenceContext
    private EntityManager entities;

    Ticket add(Ticket ticket) {
        entities.persist(ticket);
        entities.flush();
        return ticket;
    }

    Optional<Ticket> find(String id) {
        return Optional.ofNullable(entities.find(Ticket.class, id));
    }

    Optional<Ticket> firstWaiting(String queue) {
        return entities.createQuery(
                        "select t from Ticket t where t.queue.id = :queue and t.status = 'waiting' order by t.place",
                        Ticket.class)
                .setParameter("queue", queue)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void flush() {
        entities.flush();
    }

    /** The oldest first, of the called ones those of the latest call; any queue and any status where none is given. */
    List<Ticket> list(String queue, String status, int limit) {
        String conditions =
                (queue == null ? "" : " and t.queue.id = :queue") + (status == null ? "" : " and t.status = :status");
        String order = TicketStatus.CALLED.word().equals(status) ? "t.calledAt desc, t.id desc" : "t.createdAt, t.id";
        var query = entities.createQuery(
                "select t from Ticket t join fetch t.queue where t.place > 0" + conditions + " order by " + order,
                Ticket.class);
        if (queue != null) {
            query.setParameter("queue", queue);
        }
        if (status != null) {
            query.setParameter("status", status);
        }
        return query.setMaxResults(limit).getResultList();
    }
}
