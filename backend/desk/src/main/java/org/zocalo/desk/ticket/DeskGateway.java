package org.zocalo.desk.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.zocalo.Socket;
import org.zocalo.cdi.Emits;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnEvent;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.SocketUser;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.Rooms;

/** The desks in real time: agents come to them, rest, and go. A window of an agent is at one desk at most. */
@Gateway(Namespaces.TICKETS)
@Emits(DeskEvents.class)
public class DeskGateway {
    @Inject
    private DeskService desks;

    @OnEvent(DeskEvents.ABRIR_PUESTO)
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    DeskView open(@Valid OpenDesk wish, Socket socket) {
        var opened = desks.open(wish, SocketUser.of(socket));
        socket.rooms().stream()
                .filter(room -> Rooms.deskOf(room)
                        .filter(desk -> !desk.equals(opened.id()))
                        .isPresent())
                .forEach(socket::leave);
        socket.admit(Rooms.desk(opened.id()));
        return opened;
    }

    @OnEvent(DeskEvents.CERRAR_PUESTO)
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    DeskView close(@Valid OneDesk one, Socket socket) {
        var closed = desks.close(one.desk(), SocketUser.of(socket));
        socket.leave(Rooms.desk(closed.id()));
        return closed;
    }

    @OnEvent(DeskEvents.PAUSAR_PUESTO)
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    DeskView pause(@Valid OneDesk one, Socket socket) {
        return desks.pause(one.desk(), SocketUser.of(socket), true);
    }

    @OnEvent(DeskEvents.REANUDAR_PUESTO)
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    DeskView resume(@Valid OneDesk one, Socket socket) {
        return desks.pause(one.desk(), SocketUser.of(socket), false);
    }
}
