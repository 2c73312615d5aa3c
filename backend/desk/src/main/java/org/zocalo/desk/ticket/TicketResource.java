package org.zocalo.desk.ticket;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zocalo.desk.account.CurrentUser;
import org.zocalo.desk.account.PublicDoors;
import org.zocalo.desk.account.Recognized;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.SignedIn;
import org.zocalo.desk.web.Csv;
import org.zocalo.desk.web.Idempotency;
import org.zocalo.desk.web.PageQuery;

/** The tickets: everybody may draw one and see where the others are; the staff sees all of them. */
@Path("tickets")
@Tag(name = "tickets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TicketResource {
    private static final String TO_50 = "[1-9]|[1-4]\\d|50";

    @Inject
    private TicketService tickets;

    @Inject
    private PublicDoors doors;

    @Inject
    private CurrentUser current;

    @Inject
    private TicketLists lists;

    @Inject
    private Idempotency idempotency;

    @POST
    @Recognized
    @Operation(operationId = "issueTicket", summary = "Draw a ticket")
    @APIResponse(
            responseCode = "201",
            description = "The ticket is drawn; `Location` says where it is. The code is told this once",
            content = @Content(schema = @Schema(implementation = DrawnTicket.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unlike")
    public Response issue(
            @HeaderParam(Idempotency.HEADER)
                    @Size(max = 64)
                    @Parameter(
                            description =
                                    "chosen by the client; with the same one and the same body the answer is the same for a day")
                    String idempotencyKey,
            @NotNull @Valid NewTicket wish,
            @Context UriInfo uri) {
        doors.check(current);
        var drawn = idempotency.once("tickets", idempotencyKey, wish, DrawnTicket.class, () -> tickets.issue(wish));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(drawn.ticket().id()).build())
                .entity(drawn)
                .build();
    }

    @GET
    @Recognized
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "tickets",
            summary = "A page of the tickets that wait or are at a desk; for the staff, of all of them, or as a table")
    @APIResponse(
            responseCode = "200",
            description = "The page; as CSV all tickets that are asked for",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TicketPage.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public Response list(
            @BeanParam @Valid TicketFilter filter, @BeanParam @Valid PageQuery part, @Context Request request) {
        doors.check(current);
        if (Csv.isWanted(request)) {
            lists.requireStaff();
            filter.check();
            return Csv.answer("tickets", TicketLists.header(), page -> lists.rows(filter, page));
        }
        return Response.ok(lists.page(filter, part), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Path("calls")
    @Recognized
    @Operation(operationId = "calls", summary = "The latest calls of today, the last one first")
    @APIResponse(responseCode = "200", description = "The tickets that were called")
    @APIResponse(responseCode = "400", ref = "Invalid")
    public List<TicketView> calls(
            @QueryParam("limit")
                    @DefaultValue("5")
                    @Pattern(regexp = TO_50, message = "{desk.limit.50}")
                    @Parameter(
                            description = "how many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "5"))
                    String limit) {
        doors.check(current);
        return lists.calls(Integer.parseInt(limit));
    }

    @GET
    @Path("{id}")
    @Recognized
    @Operation(operationId = "ticket", summary = "One ticket")
    @APIResponse(responseCode = "200", description = "The ticket")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public TicketView find(@PathParam("id") String id) {
        doors.check(current);
        return lists.find(id);
    }

    @GET
    @Path("{id}/events")
    @SignedIn({Roles.AGENT, Roles.ADMIN})
    @Operation(operationId = "ticketEvents", summary = "What has been done with a ticket, by whom and where")
    @APIResponse(responseCode = "200", description = "The audit trail of the ticket, the first line first")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public List<TicketMove> events(@PathParam("id") String id) {
        return tickets.moves(id);
    }
}
