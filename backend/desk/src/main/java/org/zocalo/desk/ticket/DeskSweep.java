package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zocalo.Namespace;
import org.zocalo.cdi.InNamespace;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.Pulse;
import org.zocalo.desk.web.Rooms;
import org.zocalo.desk.web.Settings;
import org.zocalo.desk.web.Time;

/**
 * Looks after what is left behind: a desk without any socket for longer than {@code desk.offline.grace} (PT30S) is closed,
 * and at the end of a day what is left of its tickets is ended.
 */
@ApplicationScoped
class DeskSweep {
    private static final Logger LOG = System.getLogger("org.zocalo.desk");

    private final Duration grace =
            Settings.of("desk.offline.grace").map(Duration::parse).orElse(Duration.ofSeconds(30));

    /** Since when nobody has been seen at a desk, in nanoseconds; from the start of the server on, whoever was there before. */
    private final Map<String, Long> deserted = new ConcurrentHashMap<>();

    private LocalDate lastDay;

    @Inject
    private DeskService desks;

    @Inject
    private TicketService tickets;

    @Inject
    private Time time;

    @Inject
    @InNamespace(Namespaces.TICKETS)
    private Namespace sockets;

    void closeDeserted(@Observes Pulse pulse) {
        var live = new HashSet<>(desks.live());
        deserted.keySet().retainAll(live);
        live.forEach(desk -> sockets.in(Rooms.desk(desk))
                .fetchSockets()
                .thenAccept(here -> look(desk, here.isEmpty()))
                .exceptionally(failure -> failed(desk, failure)));
    }

    /** It is tried again a second later. */
    private static Void failed(String desk, Throwable failure) {
        LOG.log(Level.WARNING, "The desk " + desk + " could not be looked after", failure);
        return null;
    }

    private void look(String desk, boolean empty) {
        if (!empty) {
            deserted.remove(desk);
            return;
        }
        long now = System.nanoTime();
        if (now - deserted.computeIfAbsent(desk, id -> now) >= grace.toNanos()) {
            LOG.log(Level.INFO, "Nobody is at the desk {0} any more: it is closed", desk);
            desks.abandon(desk);
        }
    }

    void endDay(@Observes Pulse pulse) {
        var today = time.today();
        if (!today.equals(lastDay)) {
            tickets.endDaysBefore();
            lastDay = today;
        }
    }
}
