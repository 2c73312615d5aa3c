package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotNull;
import org.zocalo.desk.queue.Estimate;

/** How many come before a ticket now, and how long it will probably wait. */
public record TurnView(@NotNull String ticket, @NotNull long ahead, Estimate estimate) {}
