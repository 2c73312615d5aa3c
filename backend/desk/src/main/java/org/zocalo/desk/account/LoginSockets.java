package org.zocalo.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.zocalo.Socket;
import org.zocalo.Zocalo;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.Rooms;

/** The sockets of each login: they leave when it ends. */
@ApplicationScoped
class LoginSockets {
    @Inject
    private Accounts accounts;

    @Inject
    private Zocalo io;

    void follow(@Observes @Initialized(ApplicationScoped.class) Object context) {
        Namespaces.ALL.forEach(name -> io.of(name).onConnection(this::entered));
    }

    private void entered(Socket socket) {
        login(socket).ifPresent(login -> {
            socket.admit(Rooms.login(login));
            if (!accounts.lasts(login)) { // it was ended while the socket was on its way in
                socket.disconnect(true);
            }
        });
    }

    private static Optional<String> login(Socket socket) {
        return socket.user().map(DeskAuthenticator::login);
    }

    /** The login has been ended: its sockets leave, those on other nodes and those that came by another login, too. */
    void leave(String login) {
        for (var name : Namespaces.ALL) {
            var namespace = io.of(name);
            namespace.in(Rooms.login(login)).disconnectSockets(true);
            namespace.sockets().stream()
                    .filter(socket -> login(socket).filter(login::equals).isPresent())
                    .forEach(socket -> socket.disconnect(true));
        }
    }

    /** All logins of the user but this one have been ended. */
    void leaveBut(String login, String user) {
        io.user(user).except(Rooms.login(login)).disconnectSockets(true);
    }

    /** All logins of the user have been ended; or what they may do has changed: then their sockets come back. */
    void leaveEverywhere(String user) {
        io.user(user).disconnectSockets(true);
    }
}
