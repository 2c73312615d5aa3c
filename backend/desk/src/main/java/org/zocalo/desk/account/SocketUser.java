package org.zocalo.desk.account;

import java.util.Optional;
import org.zocalo.RemoteSocket;
import org.zocalo.desk.web.ProblemException;

/**
 * Who is at the other end of a socket, since {@link SocketGates} has looked at the token.
 *
 * <p>{@snippet : var agent = SocketUser.of(socket).require(Roles.AGENT); }
 */
public record SocketUser(Optional<UserView> user) {
    private static final String KEY = "user";

    public static SocketUser of(RemoteSocket socket) {
        return new SocketUser(Optional.ofNullable((UserView) socket.data().get(KEY)));
    }

    static void put(RemoteSocket socket, UserView user) {
        socket.data().put(KEY, user);
    }

    /** The user, if they have the role: 401 if nobody has signed in, 403 if they have not. */
    public UserView require(String role) {
        var known = require();
        if (!known.is(role)) {
            throw ProblemException.forbidden("The role " + role + " is needed for this");
        }
        return known;
    }

    /** The user: 401 if nobody has signed in. */
    public UserView require() {
        return user.orElseThrow(() -> ProblemException.unauthorized("Sign in first"));
    }
}
