package org.zocalo.desk.monitor;

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

/** The monitor, for administrators: it tells once a second, and only those who have opened it. */
@Gateway(Namespaces.MONITOR)
@RolesAllowed(Roles.ADMIN)
@Emits(MonitorEvents.class)
public class MonitorGateway {
    @Inject
    private Pulse pulse;

    @Inject
    private Sockets sockets;

    @OnEvent(MonitorEvents.ABRIR_MONITOR)
    MonitorOpened open(Socket socket) {
        socket.admit(Pulse.METRICS_ROOM);
        return new MonitorOpened(pulse.history());
    }

    @OnEvent(MonitorEvents.CERRAR_MONITOR)
    Watching close(Socket socket) {
        socket.leave(Pulse.METRICS_ROOM);
        return watching(socket);
    }

    @OnEvent(MonitorEvents.SEGUIR_EVENTOS)
    Watching follow(Socket socket) {
        socket.admit(Pulse.TAIL_ROOM);
        return watching(socket);
    }

    @OnEvent(MonitorEvents.DEJAR_EVENTOS)
    Watching unfollow(Socket socket) {
        socket.leave(Pulse.TAIL_ROOM);
        return watching(socket);
    }

    private Watching watching(Socket socket) {
        pulse.listen();
        var rooms = socket.rooms();
        return new Watching(rooms.contains(Pulse.METRICS_ROOM), rooms.contains(Pulse.TAIL_ROOM));
    }

    @OnEvent(MonitorEvents.LISTAR_SOCKETS)
    SocketList list(@Valid SocketsQuery query) {
        return sockets.list(query);
    }

    @OnEvent(MonitorEvents.DESCONECTAR_SOCKET)
    SocketView disconnect(@Valid DisconnectSocket wish, Socket socket) {
        return sockets.disconnect(SocketUser.of(socket).name(), wish);
    }

    @OnEvent(MonitorEvents.MOVER_SOCKET)
    SocketView move(@Valid MoveSocket wish, Socket socket) {
        return sockets.move(SocketUser.of(socket).name(), wish);
    }
}
