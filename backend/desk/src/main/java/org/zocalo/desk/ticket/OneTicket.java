package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotBlank;

/** The ticket with which something is to be done. */
public record OneTicket(@NotBlank String ticket) {}
