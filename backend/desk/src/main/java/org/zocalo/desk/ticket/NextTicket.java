package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A desk that is free for the next ticket of a queue. */
public record NextTicket(
        @NotBlank String queue, @NotBlank @Size(max = 20) String desk) {}
