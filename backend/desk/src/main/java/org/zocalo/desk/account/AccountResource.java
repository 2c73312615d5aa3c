package org.zocalo.desk.account;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Coming, going, and who there is. */
@Path("/")
@Tag(name = "account")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {
    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser current;

    @Inject
    private LoginSockets sockets;

    @POST
    @Path("login")
    @Operation(operationId = "login", summary = "Sign in")
    @APIResponse(responseCode = "200", description = "Signed in: the token to show from now on")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "400", ref = "Invalid")
    public Session login(@NotNull @Valid Credentials credentials) {
        return accounts.login(credentials);
    }

    @POST
    @Path("logout")
    @SignedIn
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "logout", summary = "Sign out; the token is void from then on")
    @APIResponse(responseCode = "204", description = "Signed out")
    public void logout() {
        accounts.logout(current.login());
        sockets.leave(current.login());
    }

    @POST
    @Path("logout/everywhere")
    @SignedIn
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "logoutEverywhere", summary = "Sign out on all devices; all tokens of the user are void")
    @APIResponse(responseCode = "204", description = "Signed out")
    public void logoutEverywhere() {
        var user = current.view().name();
        accounts.logoutEverywhere(user);
        sockets.leaveEverywhere(user);
    }

    @GET
    @Path("me")
    @SignedIn
    @Operation(operationId = "me", summary = "Who I am")
    @APIResponse(responseCode = "200", description = "Whoever the token belongs to")
    public UserView me() {
        return current.view();
    }

    @PUT
    @Path("me/password")
    @SignedIn
    @Operation(operationId = "changePassword", summary = "Choose another password; all other logins end")
    @APIResponse(responseCode = "204", description = "The password is another one")
    @APIResponse(responseCode = "400", ref = "Invalid")
    public void changePassword(@NotNull @Valid PasswordChange change) {
        accounts.changePassword(current.get(), change);
        sockets.leaveBut(current.login(), current.view().name());
    }

    @POST
    @Path("token")
    @SignedIn
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "socketToken", summary = "A token for sockets, good for a quarter of an hour")
    @APIResponse(responseCode = "200", description = "The token, and the user as of now")
    public SocketToken socketToken() {
        return accounts.socketToken(current.get());
    }

    @GET
    @Path("people")
    @SignedIn
    @Operation(operationId = "people", summary = "The people who may sign in, and whether they are here")
    @APIResponse(responseCode = "200", description = "All of them, by name")
    public List<UserView> people() {
        return accounts.all();
    }
}
