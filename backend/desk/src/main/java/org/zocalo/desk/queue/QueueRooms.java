package org.zocalo.desk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.zocalo.Socket;
import org.zocalo.Zocalo;
import org.zocalo.desk.account.PublicDoors;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.ProblemException;
import org.zocalo.desk.web.Rooms;

/** Lets everybody into the lobby and the rooms of the queues that there are, and nobody into any other room. */
@ApplicationScoped
class QueueRooms {
    @Inject
    private QueueService queues;

    @Inject
    private PublicDoors doors;

    void guard(@Observes @Initialized(ApplicationScoped.class) Object context, Zocalo io) {
        io.of(Namespaces.TICKETS).roomPolicy(this::check);
    }

    private void check(Socket socket, String room) {
        doors.check(socket);
        if (!room.equals(Rooms.LOBBY)) {
            queues.find(Rooms.queueOf(room).orElseThrow(() -> ProblemException.notFound("room.unknown", room)));
        }
    }
}
