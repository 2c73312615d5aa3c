package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.zocalo.desk.web.Time;

/** The figures of today, of the whole house or of one desk. */
@ApplicationScoped
@Transactional
public class DayService {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DeskService desks;

    @Inject
    private Time time;

    /**
     * The figures of a desk, or of all of them if it is null. Those who wait are those of the desk's queues, or of all
     * queues while it has none.
     */
    public DayStats today(String desk) {
        var queues = desk == null ? List.<String>of() : desks.queuesOf(desk);
        var since = time.startOf(time.today());
        return new DayStats(
                ended("served", desk, since),
                ended("no-show", desk, since),
                waiting(queues),
                average("waited", "calledAt", desk, since),
                average("serviced", "endedAt", desk, since),
                longestWait(queues));
    }

    private long ended(String status, String desk, Instant since) {
        var query = entities.createQuery(
                        "select count(t) from Ticket t where t.status = :status and t.endedAt >= :since" + of(desk),
                        Long.class)
                .setParameter("status", status)
                .setParameter("since", since);
        if (desk != null) {
            query.setParameter("desk", desk);
        }
        return query.getSingleResult();
    }

    private long average(String seconds, String when, String desk, Instant since) {
        var query = entities.createQuery(
                        "select avg(t." + seconds + ") from Ticket t where t." + when + " >= :since" + of(desk),
                        Double.class)
                .setParameter("since", since);
        if (desk != null) {
            query.setParameter("desk", desk);
        }
        var average = query.getSingleResult();
        return average == null ? 0 : Math.round(average);
    }

    private static String of(String desk) {
        return desk == null ? "" : " and t.deskId = :desk";
    }

    private long waiting(Collection<String> queues) {
        return waiting("select count(t)", "", Long.class, queues).getSingleResult();
    }

    private long longestWait(Collection<String> queues) {
        return waiting("select t", " order by t.createdAt", Ticket.class, queues)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ticket -> Duration.between(ticket.view().createdAt(), time.now()))
                .map(age -> Math.max(0, age.toSeconds()))
                .orElse(0L);
    }

    private <T> TypedQuery<T> waiting(String what, String order, Class<T> type, Collection<String> queues) {
        String where = queues.isEmpty() ? "" : " and t.queue.id in :queues";
        var query = entities.createQuery(what + " from Ticket t where t.status = 'waiting'" + where + order, type);
        return queues.isEmpty() ? query : query.setParameter("queues", queues);
    }
}
