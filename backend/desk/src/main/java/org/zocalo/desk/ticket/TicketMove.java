package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was done with a ticket once.
 *
 * @param by the user who did it, {@code system} where nobody did; empty where it was whoever holds the ticket
 * @param desk the name of the desk where it was done
 * @param fromQueue the name of the queue it was transferred from
 * @param toQueue the name of the queue it was transferred to
 */
public record TicketMove(
        @NotNull Instant at,

        @NotNull
        @Schema(
                enumeration = {
                    "drawn",
                    "called",
                    "recalled",
                    "started",
                    "served",
                    "no-show",
                    "transferred",
                    "returned",
                    "cancelled"
                })
        String action,

        String by,
        String desk,
        String note,
        String fromQueue,
        String toQueue) {}
