package org.zocalo.desk.queue;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/**
 * A queue as everybody may see it, and how it is doing.
 *
 * @param open whether tickets are drawn now
 * @param opensAt when it opens next, where it is closed
 * @param waiting how many wait
 * @param serving how many desks serve it
 * @param estimate how long somebody who came now would wait, where a desk serves it
 */
public record QueueView(
        @NotNull String id,
        @NotNull String name,
        @NotNull String prefix,
        @NotNull int priority,
        @NotNull List<Hours> hours,
        @NotNull boolean open,
        Instant opensAt,
        @NotNull long waiting,
        @NotNull long serving,
        Estimate estimate,
        @NotNull long version) {}
