package org.zocalo.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.zocalo.Socket;
import org.zocalo.Zocalo;
import org.zocalo.desk.web.Namespaces;

/** Looks at the token that a client connects with: the tickets are open to everybody, the chat to those who signed in. */
@ApplicationScoped
public class SocketGates {
    @Inject
    private Accounts accounts;

    void open(@Observes @Initialized(ApplicationScoped.class) Object context, Zocalo io) {
        io.of(Namespaces.TICKETS).use(this::recognise);
        io.of(Namespaces.CHAT).use(socket -> {
            recognise(socket);
            SocketUser.of(socket).require();
        });
    }

    private void recognise(Socket socket) {
        var token = socket.handshake().auth().getString("token", "");
        if (!token.isEmpty()) {
            accounts.userOf(token).ifPresent(user -> SocketUser.put(socket, user.withOnline(true)));
        }
    }
}
