package org.zocalo.desk.ticket;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A ticket for whoever has its code: on the phone, say. */
@Path("follow/{code}")
@Tag(name = "tickets")
@Produces(MediaType.APPLICATION_JSON)
public class FollowResource {
    @Inject
    private FollowService followed;

    @Inject
    private TicketService tickets;

    @GET
    @Operation(operationId = "followTicket", summary = "How far the ticket with this code has come")
    @APIResponse(responseCode = "200", description = "The ticket, and how many come before it")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public TicketProgress progress(@PathParam("code") String code) {
        return followed.progress(code);
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "cancelFollowed", summary = "Do without the ticket with this code")
    @APIResponse(responseCode = "200", description = "The ticket, which is cancelled")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public TicketView cancel(@PathParam("code") String code) {
        return tickets.cancel(new Code(code));
    }
}
