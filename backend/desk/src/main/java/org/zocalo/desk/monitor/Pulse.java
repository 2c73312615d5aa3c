package org.zocalo.desk.monitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.zocalo.Namespace;
import org.zocalo.Overflow;
import org.zocalo.Zocalo;
import org.zocalo.desk.web.Namespaces;

/** Looks at the meters once a second: it remembers what they say, and tells those who watch, if there are any. */
@ApplicationScoped
class Pulse {
    static final String METRICS_ROOM = "metrics";
    static final String TAIL_ROOM = "tail";

    private static final Logger LOG = System.getLogger(Pulse.class.getName());
    private static final long SECOND = 1_000;

    private final History history = new History();

    @Inject
    private Zocalo io;

    @Inject
    private Meters meters;

    void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
        next();
    }

    private void next() {
        io.after(Duration.ofMillis(SECOND - System.currentTimeMillis() % SECOND), this::beat);
    }

    private void beat() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The monitor has missed a beat", e);
        } finally {
            next();
        }
    }

    private void look() {
        var sample = meters.take(System.currentTimeMillis() / SECOND, sockets(), rooms());
        history.add(sample);
        var watchers = io.of(Namespaces.MONITOR);
        if (isHeard(watchers, METRICS_ROOM)) {
            watchers.in(METRICS_ROOM).overflow(Overflow.conflate(METRICS_ROOM)).emit(MonitorEvents.METRICAS, sample);
        }
        listen();
        var tail = meters.tail().take();
        if (!tail.events().isEmpty()) {
            watchers.in(TAIL_ROOM).overflow(Overflow.dropOldest()).emit(MonitorEvents.EVENTOS, tail);
        }
    }

    /** Keeps events from now on, or no more. */
    void listen() {
        meters.tail().hear(isHeard(io.of(Namespaces.MONITOR), TAIL_ROOM));
    }

    List<MetricsSample> history() {
        return history.all();
    }

    private static boolean isHeard(Namespace namespace, String room) {
        return namespace.sockets().stream().anyMatch(socket -> socket.rooms().contains(room));
    }

    private int sockets() {
        return io.namespaces().stream().mapToInt(each -> each.sockets().size()).sum();
    }

    private int rooms() {
        return io.namespaces().stream()
                .mapToInt(each -> Math.max(0, each.roomsCount() - each.sockets().size()))
                .sum();
    }
}
