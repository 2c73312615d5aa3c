package org.zocalo.desk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zocalo.Namespace;
import org.zocalo.cdi.InNamespace;
import org.zocalo.desk.account.Auditor;
import org.zocalo.desk.web.Audited;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.ProblemException;
import org.zocalo.desk.web.Rooms;
import org.zocalo.desk.web.Time;
import org.zocalo.desk.web.Versions;

/** Opens, changes and closes queues, and says how they are doing. */
@ApplicationScoped
@Transactional
public class QueueService {
    private static final String WHAT = "queue";

    @Inject
    private QueueRepository queues;

    @Inject
    private Auditor auditor;

    @Inject
    private Time time;

    @Inject
    @InNamespace(Namespaces.TICKETS)
    private Namespace sockets;

    public List<QueueView> all() {
        var snapshot = new QueueSnapshot(queues, time);
        return queues.all().stream().map(snapshot::view).toList();
    }

    public QueueView find(String id) {
        return view(queue(id));
    }

    public Optional<QueueView> look(String id) {
        return queues.find(id).map(this::view);
    }

    /** The queue itself: 404 where there is none. */
    public Queue queue(String id) {
        return queues.find(id).orElseThrow(() -> unknown(id));
    }

    /** How the queue is doing. */
    public Figures figures(String id) {
        return new QueueSnapshot(queues, time).figures(id);
    }

    /** The next number of the queue today; until the transaction ends, nobody else gets one. */
    public int draw(Queue queue) {
        return queues.lock(queue.id()).orElseThrow(() -> unknown(queue.id())).next(time.today());
    }

    public QueueView open(NewQueue wish) {
        var queue = new Queue(wish);
        check(queue, wish);
        queues.add(queue);
        queues.flush();
        var opened = view(queue);
        auditor.note(Audited.CREATED, WHAT, queue.id(), described(opened));
        sockets.in(Rooms.LOBBY).emit(QueueEvents.COLA_CREADA, opened);
        return opened;
    }

    /** Changes a queue of which the client has seen the version. */
    public QueueView change(String id, NewQueue wish, String ifMatch) {
        var queue = queue(id);
        Versions.check(ifMatch, queue.version());
        check(queue, wish);
        String before = described(view(queue));
        queue.change(wish);
        queues.flush();
        var changed = view(queue);
        auditor.note(Audited.CHANGED, WHAT, id, before + " -> " + described(changed));
        sockets.in(Rooms.LOBBY).emit(QueueEvents.COLA_CAMBIADA, changed);
        return changed;
    }

    /** Closes a queue in which nobody waits or is served; what was drawn from it goes with it. */
    public QueueView close(String id, String ifMatch) {
        var turn = queues.lock(id).orElseThrow(() -> unknown(id));
        var queue = queue(id);
        Versions.check(ifMatch, queue.version());
        var closed = view(queue);
        if (queues.unfinished(id) > 0) {
            throw ProblemException.conflict("queue.busy");
        }
        queues.remove(queue, turn);
        auditor.note(Audited.DELETED, WHAT, id, described(closed));
        sockets.in(Rooms.LOBBY).emit(QueueEvents.COLA_ELIMINADA, closed);
        return closed;
    }

    private static String described(QueueView queue) {
        var hours = queue.hours().stream()
                .map(span -> span.day() + " " + span.opens() + "-" + span.closes())
                .collect(Collectors.joining(", "));
        return "%s %s, priority %d [%s]".formatted(queue.prefix(), queue.name(), queue.priority(), hours);
    }

    private QueueView view(Queue queue) {
        return new QueueSnapshot(queues, time).view(queue);
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("queue.unknown", id);
    }

    private void check(Queue queue, NewQueue wish) {
        if (Week.of(wish.hours()).isTangled()) {
            throw ProblemException.badRequest("hours", "hours.tangled");
        }
        if (queues.isTaken(wish.name(), wish.prefix(), queue.id())) {
            throw ProblemException.conflict("queue.taken");
        }
    }
}
