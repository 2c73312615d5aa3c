package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zocalo.desk.web.ProblemException;

/** Opens, changes and closes queues. */
@ApplicationScoped
@Transactional
public class QueueService {
    @Inject
    private QueueRepository queues;

    public List<QueueView> all() {
        var waiting = queues.waiting();
        return queues.all().stream()
                .map(queue -> QueueView.of(queue, waiting.getOrDefault(queue.id(), 0L)))
                .toList();
    }

    public QueueView find(String id) {
        return view(queue(id));
    }

    public QueueView open(NewQueue wish) {
        var queue = new Queue(wish.name(), wish.prefix());
        refuseTaken(queue.id(), wish.name(), wish.prefix());
        queues.add(queue);
        queues.flush();
        return QueueView.of(queue, 0);
    }

    public QueueView change(String id, QueueChange change) {
        var queue = queue(id);
        if (queue.version() != change.version()) {
            throw ProblemException.conflict("queue.changed");
        }
        refuseTaken(id, change.name(), change.prefix());
        queue.change(change.name(), change.prefix());
        queues.flush();
        return view(queue);
    }

    /** Closes a queue in which nobody waits; what was called from it goes with it. */
    public QueueView close(String id) {
        var turn = queues.lock(id).orElseThrow(() -> unknown(id));
        var closed = find(id);
        if (closed.waiting() > 0) {
            throw ProblemException.conflict("queue.busy");
        }
        queues.remove(queue(id), turn);
        return closed;
    }

    static ProblemException unknown(String id) {
        return ProblemException.notFound("queue.unknown", id);
    }

    private Queue queue(String id) {
        return queues.find(id).orElseThrow(() -> unknown(id));
    }

    private QueueView view(Queue queue) {
        return QueueView.of(queue, queues.waiting(queue.id()));
    }

    private void refuseTaken(String id, String name, String prefix) {
        if (queues.isTaken(name, prefix, id)) {
            throw ProblemException.conflict("queue.taken");
        }
    }
}
