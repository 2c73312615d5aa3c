package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotBlank;

/** The wish for a ticket of a queue. */
public record NewTicket(@NotBlank String queue) {}
