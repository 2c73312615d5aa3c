/**
 * What the desk says about itself: the documents of its REST API and of its events, and pages to read
 * and try them.
 *
 * <p>The build makes the one from the resources, the other from the gateways; here stands what the first says as a whole. Its addresses are relative to
 * its own, so that it holds at any context root. No other package imports this one; it imports none of them. Start
 * reading at {@link org.zocalo.desk.contract.ContractServlet}.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Zócalo, the desk",
                        version = "1",
                        description = "Queues and their tickets, the chat, and who is there.",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        servers = @Server(url = "../api", description = "where this document is served"),
        tags = {
            @Tag(name = "account", description = "Coming, going, and who there is."),
            @Tag(name = "users", description = "The accounts, for administrators."),
            @Tag(name = "audit", description = "Who has administered what, and when."),
            @Tag(name = "queues", description = "The queues, for everybody to see and for administrators to change."),
            @Tag(name = "tickets", description = "Drawing a ticket, following it, and seeing where the others are."),
            @Tag(name = "desks", description = "Where tickets are called to, and who sits there."),
            @Tag(name = "chat", description = "The rooms a user may enter, and what was said in them."),
            @Tag(name = "inbox", description = "Sending mail, and one's own inbox."),
            @Tag(name = "health", description = "Whether the desk can work.")
        },
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "login",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        description = "the token that `POST /login` answers with"),
                        responses = {
                            @APIResponse(
                                    name = "Invalid",
                                    description = "What was sent is not valid; `errors` says where",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "Unauthorized",
                                    description = "Nobody is signed in with this",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "Forbidden",
                                    description = "Whoever is signed in may not do this",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "NotFound",
                                    description = "There is no such thing",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "Changed",
                                    description = "It is no longer the version that `If-Match` names",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "Unversioned",
                                    description = "`If-Match` must say which version is meant",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "Conflict",
                                    description =
                                            "It clashes with what is there, or with what somebody else has just done",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(ref = "Problem"))),
                            @APIResponse(
                                    name = "Unlike",
                                    description = "The key has been used for something else",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(ref = "Problem")))
                        },
                        schemas = {
                            @Schema(
                                    name = "Problem",
                                    implementation = Problem.class,
                                    requiredProperties = {"type", "title", "status"}),
                            @Schema(
                                    name = "FieldError",
                                    implementation = Problem.FieldError.class,
                                    requiredProperties = {"field", "message"})
                        }))
package org.zocalo.desk.contract;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zocalo.Problem;
