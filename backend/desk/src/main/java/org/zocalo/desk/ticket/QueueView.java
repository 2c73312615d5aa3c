package org.zocalo.desk.ticket;

/** A queue as everybody may see it, and how many wait in it. */
public record QueueView(String id, String name, String prefix, long waiting, long version) {
    static QueueView of(Queue queue, long waiting) {
        return new QueueView(queue.id(), queue.name(), queue.prefix(), waiting, queue.version());
    }
}
