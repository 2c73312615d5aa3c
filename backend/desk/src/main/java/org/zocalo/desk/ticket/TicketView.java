package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket as everybody may see it. */
public record TicketView(
        @NotNull String id,
        @NotNull String queue,
        @NotNull String queueName,
        @NotNull String number,

        @NotNull @Schema(enumeration = {"waiting", "called"})
        String status,

        String desk,
        @NotNull Instant createdAt,
        Instant calledAt,
        @NotNull long version) {}
