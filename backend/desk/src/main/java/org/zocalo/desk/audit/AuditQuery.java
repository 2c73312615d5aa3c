package org.zocalo.desk.audit;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.zocalo.desk.web.ListQuery;
import org.zocalo.desk.web.ProblemException;
import org.zocalo.desk.web.Search;

/** Which lines of the audit trail are wanted. */
public class AuditQuery {
    private static final Map<String, String> SORTABLE =
            Map.of("at", "e.at", "by", "e.by", "action", "e.action", "subject", "e.subject");

    @QueryParam("by")
    @Parameter(description = "what this user did")
    private String by;

    @QueryParam("subject")
    @Parameter(description = "what was done to things of this kind, such as `user`")
    private String subject;

    @QueryParam("from")
    @Parameter(
            description = "what was done then or later",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    private String from;

    @QueryParam("to")
    @Parameter(description = "what was done before", schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    private String to;

    Search<AuditEntry> search(ListQuery list) {
        return new Search<>(AuditEntry.class)
                .where("e.by = ?", given(by))
                .where("e.subject = ?", given(subject))
                .where("e.at >= ?", instant("from", from))
                .where("e.at < ?", instant("to", to))
                .containing(list.text(), "e.by", "e.action", "e.subject", "e.subjectId", "e.detail")
                .order(list.order(SORTABLE, "e.id desc"));
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static Instant instant(String name, String value) {
        try {
            return given(value) == null ? null : Instant.parse(value);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(name, "list.instant");
        }
    }
}
