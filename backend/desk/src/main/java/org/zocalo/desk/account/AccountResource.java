package org.zocalo.desk.account;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Coming, going, and who there is. */
@Path("/")
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
    public Session login(@NotNull @Valid Credentials credentials) {
        return accounts.login(credentials);
    }

    @POST
    @Path("logout")
    @SignedIn
    @Consumes(MediaType.WILDCARD)
    public void logout() {
        accounts.logout(current.login());
        sockets.leave(current.login());
    }

    @POST
    @Path("logout/everywhere")
    @SignedIn
    @Consumes(MediaType.WILDCARD)
    public void logoutEverywhere() {
        var user = current.view().name();
        accounts.logoutEverywhere(user);
        sockets.leaveEverywhere(user);
    }

    @GET
    @Path("me")
    @SignedIn
    public UserView me() {
        return current.view();
    }

    @GET
    @Path("users")
    @SignedIn
    public List<UserView> users() {
        return accounts.all();
    }
}
