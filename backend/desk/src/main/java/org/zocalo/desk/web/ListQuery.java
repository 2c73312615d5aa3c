package org.zocalo.desk.web;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What a list is searched for and in which order it is wanted, beside the {@link PageQuery}. What makes no sense is a 400
 * that names the parameter.
 *
 * <p>{@snippet : public UserPage list(@BeanParam @Valid PageQuery part, @BeanParam ListQuery query) {} }
 */
public class ListQuery {
    private static final int LONGEST_TEXT = 100;
    private static final String DESCENDING = ",desc";

    @QueryParam("sort")
    @Parameter(description = "by which property, with `,desc` behind it for the other way round")
    String sort;

    @QueryParam("q")
    @Parameter(description = "a text to look for, of 100 characters at most")
    String text;

    /** What is looked for, in lower case; empty for everything. */
    public String text() {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw ProblemException.badRequest("q", "list.text");
        }
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The order in JPQL.
     *
     * @param sortable the properties by which one may sort, and what they are in JPQL
     * @param otherwise the order where none is asked for, and among equals
     */
    public String order(Map<String, String> sortable, String otherwise) {
        if (sort == null || sort.isBlank()) {
            return otherwise;
        }
        boolean descending = sort.endsWith(DESCENDING);
        String property = descending ? sort.substring(0, sort.length() - DESCENDING.length()) : sort;
        String field = sortable.get(property);
        if (field == null) {
            throw ProblemException.badRequest("sort", "list.sort");
        }
        return field + (descending ? " desc, " : ", ") + otherwise;
    }
}
