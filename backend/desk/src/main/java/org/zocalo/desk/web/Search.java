package org.zocalo.desk.web;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A search among entities of one type, which are {@code e} in its conditions: those there are values for count.
 *
 * <p>{@snippet : new Search<>(User.class)
 *         .where("e.status = ?", status) // left out while status is null
 *         .containing(query.text(), "e.name", "e.displayName")
 *         .order("e.name")
 *         .rows(entities, 25, 25); }
 */
public final class Search<T> {
    private final Class<T> type;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private String order = "";

    public Search(Class<T> type) {
        this.type = type;
    }

    /** Those for whom the condition holds with this value in the place of its question mark; all, for none. */
    public Search<T> where(String condition, Object value) {
        if (value != null) {
            values.add(value);
            conditions.add(condition.replace("?", ":v" + values.size()));
        }
        return this;
    }

    /** Those with a text, in lower case, in one of these fields; all, for an empty one. */
    public Search<T> containing(String text, String... fields) {
        if (!text.isEmpty()) {
            values.add(text);
            String parameter = ":v" + values.size();
            conditions.add(Stream.of(fields)
                    .map(field -> "locate(" + parameter + ", lower(" + field + ")) > 0")
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        return this;
    }

    public Search<T> order(String value) {
        order = " order by " + value;
        return this;
    }

    /** How many there are. */
    public long count(EntityManager entities) {
        return with(entities.createQuery("select count(e)" + from(), Long.class))
                .getSingleResult();
    }

    /** So many of them, from the one at this place on. */
    public List<T> rows(EntityManager entities, int from, int most) {
        return with(entities.createQuery("select e" + from() + order, type))
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    private String from() {
        return " from " + type.getSimpleName() + " e"
                + (conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(" and ", " where ", "")));
    }

    private <R> TypedQuery<R> with(TypedQuery<R> query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter("v" + (i + 1), values.get(i));
        }
        return query;
    }
}
