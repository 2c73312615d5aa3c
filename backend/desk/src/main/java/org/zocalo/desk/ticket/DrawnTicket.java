package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotNull;

/** A ticket, and the secret code by which whoever drew it follows and cancels it. */
public record DrawnTicket(
        @NotNull TicketView ticket, @NotNull String code) {}
