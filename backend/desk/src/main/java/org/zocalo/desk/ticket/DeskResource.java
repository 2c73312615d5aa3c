package org.zocalo.desk.ticket;

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

/** The desks, for the staff to see and for administrators to change; agents work at them over sockets. */
@Path("desks")
@Tag(name = "desks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeskResource {
    @Inject
    private DeskService desks;

    @GET
    @SignedIn({Roles.AGENT, Roles.ADMIN})
    @Operation(operationId = "desks", summary = "All desks, by name, and who works at them")
    @APIResponse(responseCode = "200", description = "The desks")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public List<DeskView> all() {
        return desks.all();
    }

    @POST
    @SignedIn(Roles.ADMIN)
    @Operation(operationId = "createDesk", summary = "Set up a desk")
    @APIResponse(
            responseCode = "201",
            description = "The desk is there; `Location` says where it is",
            content = @Content(schema = @Schema(implementation = DeskView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response create(@NotNull @Valid NewDesk desk, @Context UriInfo uri) {
        var created = desks.create(desk);
        return Response.created(uri.getAbsolutePathBuilder().path(created.id()).build())
                .entity(created)
                .tag(Versions.tag(created.version()))
                .build();
    }

    @GET
    @Path("{id}")
    @SignedIn({Roles.AGENT, Roles.ADMIN})
    @Operation(operationId = "desk", summary = "One desk")
    @APIResponse(
            responseCode = "200",
            description = "The desk; `ETag` is its version",
            content = @Content(schema = @Schema(implementation = DeskView.class)))
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response find(@PathParam("id") String id) {
        var desk = desks.find(id);
        return Versions.answer(desk, desk.version());
    }

    @PUT
    @Path("{id}")
    @SignedIn(Roles.ADMIN)
    @Operation(operationId = "changeDesk", summary = "Change a desk that nobody has changed meanwhile")
    @APIResponse(
            responseCode = "200",
            description = "The desk as it is now; `ETag` is its version",
            content = @Content(schema = @Schema(implementation = DeskView.class)))
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
            @NotNull @Valid NewDesk desk) {
        var changed = desks.change(id, desk, ifMatch);
        return Versions.answer(changed, changed.version());
    }

    @DELETE
    @Path("{id}")
    @SignedIn(Roles.ADMIN)
    @Operation(operationId = "removeDesk", summary = "Take a desk away at which nobody works")
    @APIResponse(responseCode = "204", description = "The desk is gone")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "428", ref = "Unversioned")
    public void remove(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "the version seen, as its `ETag` said it")
                    String ifMatch) {
        desks.remove(id, ifMatch);
    }
}
