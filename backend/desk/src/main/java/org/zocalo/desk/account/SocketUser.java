package org.zocalo.desk.account;

import org.zocalo.Socket;
import org.zocalo.desk.web.ProblemException;

/** Who is at the other end of a socket, as others see them. */
public final class SocketUser {

    private SocketUser() {}

    /** The user of a socket: 401 if nobody has signed in. */
    public static UserView of(Socket socket) {
        return socket.user()
                .map(user -> new UserView(
                        user.name(),
                        DeskAuthenticator.displayName(user),
                        user.roles().stream().sorted().toList(),
                        true))
                .orElseThrow(ProblemException::signIn);
    }
}
