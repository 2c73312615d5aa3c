package org.zocalo.desk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Queues as they are kept, and the figures of their tickets. */
@ApplicationScoped
class QueueRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Queue queue) {
        entities.persist(queue);
        entities.persist(new Turn(queue));
    }

    void remove(Queue queue, Turn turn) {
        entities.remove(turn);
        entities.remove(queue);
    }

    /** Sends what has changed to the database now, where a conflict shows. */
    void flush() {
        entities.flush();
    }

    List<Queue> all() {
        return entities.createQuery("select q from Queue q order by q.name", Queue.class)
                .getResultList();
    }

    Optional<Queue> find(String id) {
        return Optional.ofNullable(entities.find(Queue.class, id));
    }

    /** Waits until nobody else draws a number of the queue. */
    Optional<Turn> lock(String id) {
        return Optional.ofNullable(entities.find(Turn.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether another queue has this name or this prefix. */
    boolean isTaken(String name, String prefix, String except) {
        return entities.createQuery(
                                "select count(q) from Queue q where (q.name = :name or q.prefix = :prefix) and q.id <> :id",
                                Long.class)
                        .setParameter("name", name)
                        .setParameter("prefix", prefix)
                        .setParameter("id", except)
                        .getSingleResult()
                > 0;
    }

    /** How many tickets of each queue wait or are at a desk. */
    long unfinished(String id) {
        return entities.createQuery(
                        "select count(t) from Ticket t where t.queue.id = :queue and t.status in ('waiting', 'called', 'serving')",
                        Long.class)
                .setParameter("queue", id)
                .getSingleResult();
    }

    Map<String, Long> waiting() {
        return map(entities.createQuery(
                "select t.queue.id, count(t) from Ticket t where t.status = 'waiting' group by t.queue.id",
                Object[].class));
    }

    /** How many open desks serve each queue. */
    Map<String, Long> serving() {
        return map(entities.createQuery(
                "select q, count(s) from DeskState s join s.queues q where s.status = 'open' group by q",
                Object[].class));
    }

    /** How many seconds a service of each queue has taken since then. */
    Map<String, Double> service(Instant since) {
        return map(entities.createQuery(
                        "select t.queue.id, avg(t.serviced) from Ticket t where t.endedAt >= :since and t.serviced is not null group by t.queue.id",
                        Object[].class)
                .setParameter("since", since));
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> map(jakarta.persistence.TypedQuery<Object[]> query) {
        return query.getResultList().stream().collect(Collectors.toMap(row -> (String) row[0], row -> (T) row[1]));
    }
}
