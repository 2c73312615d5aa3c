package org.zocalo.desk.chat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.zocalo.Socket;
import org.zocalo.User;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnDisconnect;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.SocketUser;
import org.zocalo.desk.presence.Presence;
import org.zocalo.desk.web.Namespaces;

/** Tells everybody but the one concerned who comes and who goes: a user comes once, however many windows they have. */
@Gateway(Namespaces.CHAT)
@RolesAllowed(Roles.SIGNED_IN)
public class PresenceGateway {
    @Inject
    private Presence presence;

    @OnConnect
    void entered(Socket socket) {
        var user = SocketUser.of(socket);
        if (presence.enter(user.name())) {
            socket.except(User.room(user.name())).emit(ChatEvents.USUARIO_CONECTADO, user);
        }
    }

    @OnDisconnect
    void left(Socket socket) {
        var user = SocketUser.of(socket);
        if (presence.leave(user.name())) {
            socket.except(User.room(user.name())).emit(ChatEvents.USUARIO_DESCONECTADO, user.withOnline(false));
        }
    }
}
