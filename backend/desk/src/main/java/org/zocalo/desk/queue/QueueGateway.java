package org.zocalo.desk.queue;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.zocalo.Socket;
import org.zocalo.cdi.Emits;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnEvent;
import org.zocalo.desk.account.PublicDoors;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.Rooms;

/** The queues in real time: everybody may follow them; the staff hears of their tickets what is not for everybody. */
@Gateway(Namespaces.TICKETS)
@Emits(QueueEvents.class)
public class QueueGateway {
    @Inject
    private QueueService queues;

    @Inject
    private PublicDoors doors;

    @OnConnect
    void entered(Socket socket) {
        if (doors.areOpenFor(socket)) {
            socket.join(Rooms.LOBBY);
        }
        if (isStaff(socket)) {
            socket.admit(Rooms.STAFF);
        }
    }

    @OnEvent(QueueEvents.SEGUIR_COLA)
    Followed follow(@Valid FollowQueue wish, Socket socket) {
        doors.check(socket);
        var queue = queues.find(wish.queue());
        socket.admit(isStaff(socket) ? Rooms.agents(queue.id()) : Rooms.queue(queue.id()));
        return new Followed(queue);
    }

    @OnEvent(QueueEvents.DEJAR_COLA)
    Followed leave(@Valid FollowQueue wish, Socket socket) {
        var queue = queues.find(wish.queue());
        socket.leave(Rooms.agents(queue.id()));
        socket.leave(Rooms.queue(queue.id()));
        return new Followed(queue);
    }

    private static boolean isStaff(Socket socket) {
        return socket.user()
                .filter(user -> user.is(Roles.AGENT) || user.is(Roles.ADMIN))
                .isPresent();
    }
}
