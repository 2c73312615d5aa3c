package org.zocalo.desk.ticket;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
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
import org.zocalo.Namespace;
import org.zocalo.cdi.InNamespace;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.Rooms;

/** The tickets: everybody may draw one and see where the others are. */
@Path("tickets")
@Tag(name = "tickets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TicketResource {
    private static final String TO_500 = "[1-9]\\d?|[1-4]\\d\\d|500";

    @Inject
    private TicketService tickets;

    @Inject
    @InNamespace(Namespaces.TICKETS)
    private Namespace sockets;

    @POST
    @Operation(operationId = "issueTicket", summary = "Draw a ticket")
    @APIResponse(
            responseCode = "201",
            description = "The ticket is drawn; `Location` says where it is",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response issue(@NotNull @Valid NewTicket wish, @Context UriInfo uri) {
        var ticket = tickets.issue(wish);
        sockets.in(Rooms.queue(ticket.queue())).emit(TicketEvents.TICKET_CREADO, ticket);
        return Response.created(uri.getAbsolutePathBuilder().path(ticket.id()).build())
                .entity(ticket)
                .build();
    }

    @GET
    @Operation(operationId = "tickets", summary = "Tickets, the oldest first; those that were called, the latest first")
    @APIResponse(responseCode = "200", description = "The tickets")
    @APIResponse(responseCode = "400", ref = "Invalid")
    public List<TicketView> list(
            @QueryParam("queue") @Parameter(description = "of this queue only") String queue,
            @QueryParam("status")
                    @Parameter(
                            description = "of this status only",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"waiting", "called"}))
                    @Pattern(regexp = TicketStatus.PATTERN, message = "{desk.status}")
                    String status,
            @QueryParam("limit")
                    @Parameter(
                            description = "how many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "100"))
                    @DefaultValue("100")
                    @Pattern(regexp = TO_500, message = "{desk.limit.500}")
                    String limit) {
        return tickets.list(queue, status, Integer.parseInt(limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "ticket", summary = "One ticket")
    @APIResponse(responseCode = "200", description = "The ticket")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public TicketView find(@PathParam("id") String id) {
        return tickets.find(id);
    }
}
