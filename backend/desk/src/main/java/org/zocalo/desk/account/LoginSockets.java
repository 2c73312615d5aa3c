package org.zocalo.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.zocalo.Socket;
import org.zocalo.Zocalo;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.Rooms;

/** The sockets of each login: they leave when it ends. */
@ApplicationScoped
class LoginSockets {
    private static final List<String> NAMESPACES = List.of(Namespaces.TICKETS, Namespaces.CHAT);

    @Inject
    private Accounts accounts;

    @Inject
    private Zocalo io;

    void follow(@Observes @Initialized(ApplicationScoped.class) Object context) {
        NAMESPACES.forEach(name -> io.of(name).onConnection(this::entered));
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
        return socket.user().map(user -> (String) user.claims().get(DeskAuthenticator.LOGIN));
    }

    /** The login has been ended: its sockets leave, those on other nodes and those that came by another login, too. */
    void leave(String login) {
        for (var name : NAMESPACES) {
            var namespace = io.of(name);
            namespace.in(Rooms.login(login)).disconnectSockets(true);
            namespace.sockets().stream()
                    .filter(socket -> login(socket).filter(login::equals).isPresent())
                    .forEach(socket -> socket.disconnect(true));
        }
    }

    /** All logins of the user have been ended. */
    void leaveEverywhere(String user) {
        io.user(user).disconnectSockets(true);
    }
}
