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
import org.zocalo.desk.account.CurrentUser;
import org.zocalo.desk.account.SignedIn;

/** The rooms a user may enter, and what was said in them. */
@Path("rooms")
@Produces(MediaType.APPLICATION_JSON)
public class RoomResource {
    private static final String TO_200 = "[1-9]\\d?|1\\d\\d|200";

    @Inject
    private ChatService chat;

    @Inject
    private CurrentUser current;

    @GET
    @SignedIn
    public List<RoomView> rooms() {
        return chat.rooms(current.view());
    }

    @GET
    @Path("{room}/messages")
    @SignedIn
    public List<MessageView> history(
            @PathParam("room") String room,
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("50") @Pattern(regexp = TO_200, message = "{desk.limit.200}")
                    String limit) {
        return chat.history(room, current.view(), before, Integer.parseInt(limit));
    }
}
