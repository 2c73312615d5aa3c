package org.zocalo.desk.ticket;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.zocalo.desk.web.ProblemException;
import org.zocalo.desk.web.Sorting;

/** Which tickets of the list are wanted, and in which order. */
public class TicketFilter {
    private static final String STATUS = "waiting|called|serving|served|no-show|cancelled";
    private static final String STATUSES = "(" + STATUS + ")(,(" + STATUS + "))*";
    private static final Map<String, String> FIELDS = Map.of(
            "number", "t.number",
            "queue", "t.queue.name",
            "status", "t.status",
            "priority", "t.priority",
            "desk", "t.desk",
            "createdAt", "t.createdAt",
            "calledAt", "t.calledAt",
            "endedAt", "t.endedAt");

    @QueryParam("queue")
    @Parameter(description = "of this queue only")
    String queue;

    @QueryParam("status")
    @Pattern(regexp = STATUSES, message = "{desk.status}")
    @Parameter(description = "of these statuses only, several with commas between them")
    String status;

    @QueryParam("q")
    @Size(max = 80)
    @Parameter(
            description =
                    "with this in the number or the name of the queue; for the staff, of the desk or the agent, too")
    String q;

    @QueryParam("from")
    @Parameter(description = "drawn on this day or later, such as 2026-11-23")
    String from;

    @QueryParam("to")
    @Parameter(description = "drawn on this day or earlier")
    String to;

    @QueryParam("sort")
    @DefaultValue("createdAt")
    @Parameter(
            description =
                    "number, queue, status, priority, desk, createdAt, calledAt or endedAt; with `,desc` the greatest first")
    String sort;

    String queue() {
        return queue;
    }

    /** Those that are asked for, all if none is named. */
    List<String> statuses() {
        return status == null ? List.of() : List.of(status.split(","));
    }

    String q() {
        return q == null ? "" : q.strip();
    }

    LocalDate from() {
        return day("from", from);
    }

    LocalDate to() {
        return day("to", to);
    }

    Sorting sorting() {
        return Sorting.of(sort, FIELDS);
    }

    /** Refuses what cannot be read, before anything is answered. */
    void check() {
        from();
        to();
        sorting();
    }

    private static LocalDate day(String field, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(field, "day.unreadable");
        }
    }
}
