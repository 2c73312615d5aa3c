package org.zocalo.desk.ticket;

/** What a desk gets when it is free: a ticket, or nobody; and how many still wait. */
public record CalledTicket(boolean empty, TicketView ticket, long waiting) {}
