package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** A part of the list of tickets, and how long all of it is. */
public record TicketPage(
        @NotNull List<TicketView> items,
        @NotNull long total,
        @NotNull int page,
        @NotNull int size) {}
