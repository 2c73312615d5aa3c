package org.zocalo.desk.queue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zocalo.Namespace;
import org.zocalo.Overflow;
import org.zocalo.cdi.InNamespace;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.Pulse;
import org.zocalo.desk.web.Rooms;
import org.zocalo.desk.web.Time;

/**
 * Tells the lobby how the queues are doing, a moment after something has changed: many changes at once are told as one.
 *
 * <p>The figures are read after the commit, for those of two transactions at a time would both be wrong.
 */
@ApplicationScoped
class QueueNews {
    private static final int MOMENT = 100;

    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private final Map<String, QueueView> told = new ConcurrentHashMap<>();
    private final AtomicBoolean planned = new AtomicBoolean();

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    private LocalDateTime minute;

    @Inject
    private Time time;

    @Inject
    private QueueService queues;

    @Inject
    private Event<QueueMoved> moved;

    @Inject
    @InNamespace(Namespaces.TICKETS)
    private Namespace sockets;

    void touched(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueueTouched change) {
        touched.add(change.queue());
        if (planned.compareAndSet(false, true)) {
            executor.schedule(this::tellTouched, MOMENT, TimeUnit.MILLISECONDS);
        }
    }

    private void tellTouched() {
        planned.set(false);
        for (String id : new ArrayList<>(touched)) {
            touched.remove(id);
            queues.look(id).ifPresentOrElse(this::tell, () -> told.remove(id));
            moved.fire(new QueueMoved(id));
        }
    }

    private void tell(QueueView queue) {
        if (!queue.equals(told.put(queue.id(), queue))) {
            sockets.in(Rooms.LOBBY)
                    .overflow(Overflow.conflate("queue:" + queue.id()))
                    .emit(QueueEvents.COLA_CAMBIADA, queue);
        }
    }

    /** The hours open and close queues without anybody doing anything. */
    void watchHours(@Observes Pulse pulse) {
        var now = time.local().truncatedTo(ChronoUnit.MINUTES);
        if (now.equals(minute)) {
            return;
        }
        minute = now;
        for (var queue : queues.all()) {
            var before = told.putIfAbsent(queue.id(), queue);
            if (before != null && before.open() != queue.open()) {
                tell(queue);
            }
        }
    }
}
