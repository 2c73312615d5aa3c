package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotNull;

/** A queue as everybody may see it, and how many wait in it. */
public record QueueView(
        @NotNull String id,
        @NotNull String name,
        @NotNull String prefix,
        @NotNull long waiting,
        @NotNull long version) {
    static QueueView of(Queue queue, long waiting) {
        return new QueueView(queue.id(), queue.name(), queue.prefix(), waiting, queue.version());
    }
}
