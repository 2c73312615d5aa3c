package org.zocalo.desk.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.zocalo.Zocalo;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.ProblemException;

/** Keeps sockets out of all rooms but those that they are in anyway: nobody hears of another's inbox. */
@ApplicationScoped
class InboxRooms {
    void guard(@Observes @Initialized(ApplicationScoped.class) Object context, Zocalo io) {
        io.of(Namespaces.INBOX).roomPolicy((socket, room) -> {
            throw ProblemException.notFound("room.unknown", room);
        });
    }
}
