package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The wish that a ticket waits in another queue, and what those there should know. */
public record Transfer(
        @NotBlank String ticket,
        @NotBlank String queue,
        @Size(max = 200) String note) {}
