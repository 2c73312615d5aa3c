package org.zocalo.desk.audit;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.SignedIn;
import org.zocalo.desk.web.Csv;
import org.zocalo.desk.web.ListQuery;
import org.zocalo.desk.web.PageQuery;

/** The audit trail, for administrators to read. */
@Path("audit")
@Tag(name = "audit")
public class AuditResource {
    @Inject
    private AuditService audit;

    @GET
    @SignedIn(Roles.ADMIN)
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "audit",
            summary = "A page of what was administered, the latest first, or all of it as CSV")
    @APIResponse(
            responseCode = "200",
            description = "The lines",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AuditPage.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public Response list(
            @BeanParam @Valid PageQuery part,
            @BeanParam ListQuery list,
            @BeanParam AuditQuery query,
            @Context Request request) {
        var search = query.search(list);
        var page = audit.page(part, search);
        if (!Csv.isWanted(request)) {
            return Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build();
        }
        var columns = List.of("at", "by", "action", "subject", "subjectId", "detail");
        return Csv.answer("audit", columns, piece -> audit.rows(search, piece * PageQuery.MOST, PageQuery.MOST).stream()
                .map(AuditResource::row)
                .toList());
    }

    private static List<?> row(AuditEntryView entry) {
        return List.of(entry.at(), entry.by(), entry.action(), entry.subject(), entry.subjectId(), entry.detail());
    }
}
