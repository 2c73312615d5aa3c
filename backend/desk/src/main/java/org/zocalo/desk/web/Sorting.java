package org.zocalo.desk.web;

import java.util.Map;

/**
 * The order of a list as {@code sort=field,desc} asks for it.
 *
 * <p>{@snippet :
 * private static final Map<String, String> FIELDS = Map.of("name", "q.name", "age", "q.createdAt");
 * String order = Sorting.of(sort, FIELDS).orderBy() + ", q.id";
 * }
 *
 * @param path what is sorted by, as the query language says it
 * @param descending the greatest first
 */
public record Sorting(String path, boolean descending) {

    /**
     * Reads it.
     *
     * @param fields the names that clients know, and what they are in the query language
     * @throws ProblemException 400 of {@code sort} for anything else
     */
    public static Sorting of(String sort, Map<String, String> fields) {
        String[] parts = sort.split(",", -1);
        String path = fields.get(parts[0]);
        String direction = parts.length > 1 ? parts[1] : "asc";
        if (path == null || parts.length > 2 || !direction.matches("asc|desc")) {
            String known = String.join(", ", fields.keySet().stream().sorted().toList());
            throw ProblemException.badRequest("sort", "sort.unknown", known);
        }
        return new Sorting(path, direction.equals("desc"));
    }

    /** As it stands after {@code order by}. */
    public String orderBy() {
        return path + (descending ? " desc" : " asc");
    }
}
