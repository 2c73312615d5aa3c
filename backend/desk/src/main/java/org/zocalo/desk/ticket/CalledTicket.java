package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotNull;

/** What a desk gets when it is free: a ticket, or nobody; and how many still wait for it. */
public record CalledTicket(
        @NotNull boolean empty, TicketView ticket, @NotNull long waiting) {}
