package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotNull;
import org.zocalo.desk.queue.Estimate;

/**
 * How far a ticket has come.
 *
 * @param ahead how many of its queue come before it; none, unless it waits
 * @param estimate how long it will probably wait, if it does and a desk serves its queue
 */
public record TicketProgress(
        @NotNull TicketView ticket, @NotNull long ahead, Estimate estimate) {}
