package org.zocalo.desk.queue;

import java.time.LocalDateTime;
import java.util.Map;
import org.zocalo.desk.web.Time;

/** How all queues are doing at one moment. */
final class QueueSnapshot {
    private final Map<String, Long> waiting;
    private final Map<String, Long> serving;
    private final Map<String, Double> service;
    private final LocalDateTime now;
    private final Time time;

    QueueSnapshot(QueueRepository queues, Time time) {
        this.time = time;
        this.now = time.local();
        this.waiting = queues.waiting();
        this.serving = queues.serving();
        this.service = queues.service(time.startOf(now.toLocalDate()));
    }

    Figures figures(String queue) {
        return new Figures(
                waiting.getOrDefault(queue, 0L),
                serving.getOrDefault(queue, 0L),
                service.getOrDefault(queue, Figures.USUAL));
    }

    QueueView view(Queue queue) {
        var figures = figures(queue.id());
        var week = queue.week();
        return new QueueView(
                queue.id(),
                queue.name(),
                queue.prefix(),
                queue.priority(),
                week.hours(),
                week.isOpen(now),
                week.opensAfter(now).map(time::at).orElse(null),
                figures.waiting(),
                figures.serving(),
                figures.estimate(figures.waiting()),
                queue.version());
    }
}
