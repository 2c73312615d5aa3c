package org.zocalo.desk.queue;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.SignedIn;
import org.zocalo.desk.web.Versions;

/** The queues, for everybody to see and for administrators to change. */
@Path("queues")
@Tag(name = "queues")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {
    @Inject
    private QueueService queues;

    @GET
    @Operation(operationId = "queues", summary = "All queues, by name")
    @APIResponse(responseCode = "200", description = "The queues")
    public List<QueueView> all() {
        return queues.all();
    }

    @POST
    @SignedIn(Roles.ADMIN)
    @Operation(operationId = "openQueue", summary = "Open a queue")
    @APIResponse(
            responseCode = "201",
            description = "The queue is open; `Location` says where it is",
            content = @Content(schema = @Schema(implementation = QueueView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response open(@NotNull @Valid NewQueue queue, @Context UriInfo uri) {
        var opened = queues.open(queue);
        return Response.created(uri.getAbsolutePathBuilder().path(opened.id()).build())
                .entity(opened)
                .tag(Versions.tag(opened.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "queue", summary = "One queue")
    @APIResponse(
            responseCode = "200",
            description = "The queue; `ETag` is its version",
            content = @Content(schema = @Schema(implementation = QueueView.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response find(@PathParam("id") String id) {
        var queue = queues.find(id);
        return Versions.answer(queue, queue.version());
    }

    @PUT
    @Path("{id}")
    @SignedIn(Roles.ADMIN)
    @Operation(operationId = "changeQueue", summary = "Change a queue that nobody has changed meanwhile")
    @APIResponse(
            responseCode = "200",
            description = "The queue as it is now; `ETag` is its version",
            content = @Content(schema = @Schema(implementation = QueueView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "428", ref = "Unversioned")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "the version seen, as its `ETag` said it")
                    String ifMatch,
            @NotNull @Valid NewQueue queue) {
        var changed = queues.change(id, queue, ifMatch);
        return Versions.answer(changed, changed.version());
    }

    @DELETE
    @Path("{id}")
    @SignedIn(Roles.ADMIN)
    @Operation(operationId = "closeQueue", summary = "Close a queue in which nobody waits; its tickets go with it")
    @APIResponse(responseCode = "204", description = "The queue is closed")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "428", ref = "Unversioned")
    public void close(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "the version seen, as its `ETag` said it")
                    String ifMatch) {
        queues.close(id, ifMatch);
    }
}
