package org.zocalo.desk.queue;

import jakarta.validation.constraints.NotNull;

/** The queue that is heard from now on, as it stands. */
public record Followed(@NotNull QueueView queue) {}
