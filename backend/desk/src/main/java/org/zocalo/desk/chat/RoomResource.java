package org.zocalo.desk.chat;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.zocalo.desk.account.CurrentUser;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.SignedIn;

/** The rooms a user may enter, and what was said in them. */
@Path("rooms")
@Tag(name = "chat")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RoomResource {
    private static final String TO_200 = "[1-9]\\d?|1\\d\\d|200";

    @Inject
    private ChatService chat;

    @Inject
    private ConversationService conversations;

    @Inject
    private RoomService rooms;

    @Inject
    private CurrentUser current;

    @GET
    @SignedIn
    @Operation(operationId = "rooms", summary = "The rooms that I may enter, and my private conversations")
    @APIResponse(responseCode = "200", description = "With how much is unread, and what was said last")
    public List<ConversationView> rooms() {
        return conversations.of(current.view());
    }

    @POST
    @SignedIn(Roles.ADMIN)
    @Operation(operationId = "openRoom", summary = "Open a room")
    @APIResponse(
            responseCode = "201",
            description = "The room is open",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response open(@NotNull @Valid NewRoom room, @Context UriInfo uri) {
        var opened = rooms.open(room);
        return Response.created(uri.getAbsolutePathBuilder().path(opened.name()).build())
                .entity(opened)
                .build();
    }

    @PUT
    @Path("{room}")
    @SignedIn(Roles.ADMIN)
    @Operation(
            operationId = "changeRoom",
            summary = "Give a room another title, or open or close it to all but the staff")
    @APIResponse(responseCode = "200", description = "The room as it is now")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public RoomView change(@PathParam("room") String room, @NotNull @Valid RoomChange change) {
        return rooms.change(room, change);
    }

    @DELETE
    @Path("{room}")
    @SignedIn(Roles.ADMIN)
    @Operation(operationId = "closeRoom", summary = "Close a room, with all that was said in it")
    @APIResponse(responseCode = "204", description = "The room is gone")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void close(@PathParam("room") String room) {
        rooms.close(room);
    }

    @GET
    @Path("{room}/members")
    @SignedIn
    @Operation(operationId = "members", summary = "Those who may enter a room, and how far they have read")
    @APIResponse(responseCode = "200", description = "Those who are here first")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public List<MemberView> members(@PathParam("room") String room) {
        return chat.members(room, current.view());
    }

    @GET
    @Path("{room}/messages")
    @SignedIn
    @Operation(operationId = "messages", summary = "The newest messages of a room, the oldest first")
    @APIResponse(responseCode = "200", description = "The messages")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public List<MessageView> history(
            @PathParam("room") String room,
            @QueryParam("before") @Parameter(description = "those before the message with this id") String before,
            @QueryParam("q")
                    @Parameter(description = "those that contain these words")
                    @DefaultValue("")
                    @Size(max = 100)
                    String q,
            @QueryParam("limit")
                    @Parameter(
                            description = "how many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @DefaultValue("50")
                    @Pattern(regexp = TO_200, message = "{desk.limit.200}")
                    String limit) {
        return chat.history(room, current.view(), before, q, Integer.parseInt(limit));
    }
}
