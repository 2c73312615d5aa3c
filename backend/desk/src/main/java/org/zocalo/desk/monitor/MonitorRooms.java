package org.zocalo.desk.monitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.zocalo.Zocalo;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.ProblemException;

/** Keeps sockets out of the rooms of the monitor: one is let in by opening it, and in no other way. */
@ApplicationScoped
class MonitorRooms {
    void guard(@Observes @Initialized(ApplicationScoped.class) Object context, Zocalo io) {
        io.of(Namespaces.MONITOR).roomPolicy((socket, room) -> {
            throw ProblemException.forbidden("room.forbidden", room);
        });
    }
}
