package org.zocalo.desk.inbox;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zocalo.desk.account.CurrentUser;
import org.zocalo.desk.account.SignedIn;

/** The inbox of whoever asks. */
@Path("inbox")
@Tag(name = "inbox")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InboxResource {
    private static final String PAGE = "\\d{1,6}";
    private static final String TO_100 = "[1-9]\\d?|100";

    @Inject
    private InboxService inbox;

    @Inject
    private CurrentUser current;

    @GET
    @SignedIn
    @Operation(operationId = "inbox", summary = "A page of my inbox, the latest first")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "400", ref = "Invalid")
    public MailPage page(
            @QueryParam("view")
                    @Parameter(
                            description = "all but the archived, what of that is unread, or the archived",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {InboxSearch.INBOX, InboxSearch.UNREAD, InboxSearch.ARCHIVED},
                                            defaultValue = InboxSearch.INBOX))
                    @DefaultValue(InboxSearch.INBOX)
                    @Pattern(regexp = InboxSearch.PATTERN, message = "{desk.view}")
                    String view,
            @QueryParam("q")
                    @Parameter(description = "words of the subject, the text or the name of the sender")
                    @DefaultValue("")
                    @Size(max = 100)
                    String q,
            @QueryParam("page")
                    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
                    @DefaultValue("0")
                    @Pattern(regexp = PAGE, message = "{desk.page}")
                    String page,
            @QueryParam("size")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "25"))
                    @DefaultValue("25")
                    @Pattern(regexp = TO_100, message = "{desk.limit.100}")
                    String size) {
        return inbox.page(new InboxSearch(me(), view, q.strip(), Integer.parseInt(page), Integer.parseInt(size)));
    }

    @GET
    @Path("counts")
    @SignedIn
    @Operation(operationId = "inboxCounts", summary = "How many of my mails are new, and how many unread")
    @APIResponse(responseCode = "200", description = "The counts, without the archived")
    public InboxCounts counts() {
        return inbox.counts(me());
    }

    @GET
    @Path("{id}")
    @SignedIn
    @Operation(operationId = "mail", summary = "One mail of my inbox")
    @APIResponse(responseCode = "200", description = "The mail")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public MailView find(@PathParam("id") String id) {
        return inbox.find(id, me());
    }

    @PUT
    @Path("{id}")
    @SignedIn
    @Operation(
            operationId = "changeMail",
            summary = "Mark a mail of mine as read or unread, archive it or bring it back")
    @APIResponse(responseCode = "200", description = "The mail as it is now")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public MailView change(@PathParam("id") String id, @NotNull @Valid MailChange change) {
        return inbox.change(id, me(), change);
    }

    @POST
    @Path("seen")
    @SignedIn
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "allMailSeen", summary = "I have looked into my inbox: nothing in it is new any more")
    @APIResponse(responseCode = "200", description = "The counts after that")
    public InboxCounts allSeen() {
        return inbox.allSeen(me());
    }

    @POST
    @Path("read")
    @SignedIn
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "allMailRead", summary = "Mark all mails of my inbox as read, but not the archived")
    @APIResponse(responseCode = "200", description = "The counts after that")
    public InboxCounts allRead() {
        return inbox.allRead(me());
    }

    private String me() {
        return current.view().name();
    }
}
