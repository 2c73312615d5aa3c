package org.zocalo.desk.ticket;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.zocalo.desk.web.Time;

/** The tickets of a {@link TicketFilter}, as the query language says it. */
final class TicketSearch {
    private final StringJoiner conditions = new StringJoiner(" and ", " where ", "");
    private final Map<String, Object> values = new HashMap<>();
    private final EntityManager entities;
    private final TicketFilter filter;

    TicketSearch(EntityManager entities, TicketFilter filter, List<String> statuses, boolean staff, Time time) {
        this.entities = entities;
        this.filter = filter;
        conditions.add("t.place > 0");
        add(filter.queue(), "queue", "t.queue.id = :queue");
        add(statuses.isEmpty() ? null : statuses, "statuses", "t.status in :statuses");
        add(filter.from() == null ? null : time.startOf(filter.from()), "first", "t.createdAt >= :first");
        add(filter.to() == null ? null : time.startOf(filter.to().plusDays(1)), "end", "t.createdAt < :end");
        String more = staff ? " or lower(t.desk) like :q escape '!' or lower(t.agent) like :q escape '!'" : "";
        add(
                filter.q().isEmpty() ? null : "%" + escaped(filter.q().toLowerCase()) + "%",
                "q",
                "(lower(t.number) like :q escape '!' or lower(t.queue.name) like :q escape '!'" + more + ")");
    }

    private void add(Object value, String name, String condition) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }

    long total() {
        return query("select count(t) from Ticket t" + conditions, Long.class).getSingleResult();
    }

    List<Ticket> part(int offset, int size) {
        String order = " order by " + filter.sorting().orderBy() + ", t.id";
        return query("select t from Ticket t join fetch t.queue" + conditions + order, Ticket.class)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    private <T> TypedQuery<T> query(String text, Class<T> type) {
        var query = entities.createQuery(text, type);
        values.forEach(query::setParameter);
        return query;
    }
}
