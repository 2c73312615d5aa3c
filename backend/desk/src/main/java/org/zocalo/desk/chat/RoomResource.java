package org.zocalo.desk.chat;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zocalo.desk.account.CurrentUser;
import org.zocalo.desk.account.SignedIn;

/** The rooms a user may enter, and what was said in them. */
@Path("rooms")
@Tag(name = "chat")
@Produces(MediaType.APPLICATION_JSON)
public class RoomResource {
    private static final String TO_200 = "[1-9]\\d?|1\\d\\d|200";

    @Inject
    private ChatService chat;

    @Inject
    private CurrentUser current;

    @GET
    @SignedIn
    @Operation(operationId = "rooms", summary = "The rooms that I may enter")
    @APIResponse(responseCode = "200", description = "The rooms")
    public List<RoomView> rooms() {
        return chat.rooms(current.view());
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
        return chat.history(room, current.view(), before, Integer.parseInt(limit));
    }
}
