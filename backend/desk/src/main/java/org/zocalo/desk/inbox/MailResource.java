package org.zocalo.desk.inbox;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zocalo.desk.account.CurrentUser;
import org.zocalo.desk.account.SignedIn;
import org.zocalo.desk.web.Idempotency;

/** Sends mails. */
@Path("mail")
@Tag(name = "inbox")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {
    @Inject
    private MailService mails;

    @Inject
    private Idempotency idempotency;

    @Inject
    private CurrentUser current;

    @POST
    @SignedIn
    @Operation(operationId = "sendMail", summary = "Send a mail, to users or, for administrators, to a role")
    @APIResponse(
            responseCode = "201",
            description = "The mail lies in their inboxes",
            content = @Content(schema = @Schema(implementation = SentMail.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "422", ref = "Unlike")
    public Response send(
            @HeaderParam(Idempotency.HEADER)
                    @Size(max = 64)
                    @Parameter(
                            description =
                                    "chosen by the client; with the same one and the same body the answer is the same for a day")
                    String idempotencyKey,
            @NotNull @Valid NewMail mail) {
        var sender = current.view();
        var sent = idempotency.once(
                "mail:" + sender.name(), idempotencyKey, mail, SentMail.class, () -> mails.send(mail, sender));
        return Response.status(Response.Status.CREATED).entity(sent).build();
    }
}
