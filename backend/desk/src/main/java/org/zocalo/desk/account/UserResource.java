package org.zocalo.desk.account;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
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
import org.zocalo.desk.web.Csv;
import org.zocalo.desk.web.ListQuery;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.PageQuery;
import org.zocalo.desk.web.Rooms;
import org.zocalo.desk.web.Versions;

/** The accounts, for administrators. */
@Path("users")
@Tag(name = "users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UserResource {
    private static final String VERSION = "the `ETag` of what is to be changed";

    @Inject
    private UserService users;

    @Inject
    private LoginSockets logins;

    @Inject
    private CurrentUser current;

    @Inject
    @InNamespace(Namespaces.MONITOR)
    private Namespace sockets;

    @GET
    @SignedIn(Roles.ADMIN)
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(operationId = "users", summary = "A page of the users, or all of them as CSV")
    @APIResponse(
            responseCode = "200",
            description = "The users",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UserPage.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public Response list(
            @BeanParam @Valid PageQuery part,
            @BeanParam ListQuery query,
            @QueryParam("role")
                    @Parameter(
                            description = "those with this role",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"admin", "agent", "kiosk", "screen"}))
                    @Pattern(regexp = "admin|agent|kiosk|screen", message = "{desk.role}")
                    String role,
            @QueryParam("active")
                    @Parameter(
                            description = "those who may sign in, or those who may not",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Pattern(regexp = "true|false", message = "{desk.boolean}")
                    String active,
            @Context Request request) {
        var filter = new UserFilter(query, role, active == null ? null : Boolean.valueOf(active));
        var page = users.page(part, filter);
        if (!Csv.isWanted(request)) {
            return Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build();
        }
        var columns = List.of("name", "displayName", "roles", "active", "createdAt", "lastLoginAt");
        return Csv.answer("users", columns, piece -> users.rows(filter, piece * PageQuery.MOST, PageQuery.MOST).stream()
                .map(UserResource::row)
                .toList());
    }

    private static List<?> row(AccountView user) {
        return Arrays.asList(
                user.name(),
                user.displayName(),
                String.join(" ", user.roles()),
                user.active(),
                user.createdAt(),
                user.lastLoginAt());
    }

    @POST
    @SignedIn(Roles.ADMIN)
    @Operation(operationId = "createUser", summary = "Make an account")
    @APIResponse(
            responseCode = "201",
            description = "The account is there; `Location` says where",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response create(@NotNull @Valid NewUser wish, @Context UriInfo uri) {
        var created = users.create(current.view().name(), wish);
        tell(created);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(created.name()).build())
                .entity(created)
                .tag(Versions.tag(created.version()))
                .build();
    }

    @GET
    @Path("{name}")
    @SignedIn(Roles.ADMIN)
    @Operation(operationId = "user", summary = "One user, with its version as `ETag`")
    @APIResponse(
            responseCode = "200",
            description = "The user",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response find(@PathParam("name") String name) {
        var user = users.find(name);
        return Versions.answer(user, user.version());
    }

    @PUT
    @Path("{name}")
    @SignedIn(Roles.ADMIN)
    @Operation(operationId = "changeUser", summary = "Change an account that nobody has changed meanwhile")
    @APIResponse(
            responseCode = "200",
            description = "The user as it is now",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "428", ref = "Unversioned")
    public Response change(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = VERSION) String ifMatch,
            @NotNull @Valid UserChange change) {
        var changed = users.change(current.view().name(), name, ifMatch, change);
        logins.leaveEverywhere(name);
        tell(changed);
        return Versions.answer(changed, changed.version());
    }

    @PUT
    @Path("{name}/password")
    @SignedIn(Roles.ADMIN)
    @Operation(operationId = "resetPassword", summary = "Give somebody another password; all of their logins end")
    @APIResponse(responseCode = "204", description = "The password is another one")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void resetPassword(@PathParam("name") String name, @NotNull @Valid NewPassword wish) {
        users.resetPassword(current.view().name(), name, wish);
        logins.leaveEverywhere(name);
    }

    @DELETE
    @Path("{name}")
    @SignedIn(Roles.ADMIN)
    @Operation(
            operationId = "deactivateUser",
            summary = "Let somebody in no more; what they have done stays, and their logins end")
    @APIResponse(responseCode = "204", description = "The account is no longer active")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "Changed")
    @APIResponse(responseCode = "428", ref = "Unversioned")
    public void deactivate(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = VERSION) String ifMatch) {
        var deactivated = users.deactivate(current.view().name(), name, ifMatch);
        logins.leaveEverywhere(name);
        tell(deactivated);
    }

    private void tell(AccountView user) {
        sockets.in(Rooms.ADMINISTRATORS).emit(AccountEvents.USUARIO_CAMBIADO, user);
    }
}
