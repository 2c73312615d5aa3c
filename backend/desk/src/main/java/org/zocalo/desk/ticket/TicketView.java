package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ticket.
 *
 * @param queue the queue in which it waits, or from which it was called
 * @param number as it was drawn; a transfer to another queue does not change it
 * @param deskId the desk that it was called to
 * @param desk that desk's name
 * @param agent who called it; for the staff alone
 * @param note what was said of it at its transfer; for the staff alone
 * @param calledAt when it was called, the last time
 * @param calls how often it was called
 */
public record TicketView(
        @NotNull String id,
        @NotNull String queue,
        @NotNull String queueName,
        @NotNull String number,

        @NotNull @Schema(enumeration = {"waiting", "called", "serving", "served", "no-show", "cancelled"})
        String status,

        @NotNull @Schema(enumeration = {"normal", "priority"})
        String priority,

        String deskId,
        String desk,
        String agent,
        String note,
        @NotNull Instant createdAt,
        Instant calledAt,
        Instant startedAt,
        Instant endedAt,
        @NotNull int calls,
        @NotNull long version) {}
