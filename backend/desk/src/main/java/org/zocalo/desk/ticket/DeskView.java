package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A desk as the staff sees it.
 *
 * @param agent the user who works there, unless it is closed
 * @param agentName how they are called
 * @param queues the queues they serve
 * @param current the ticket that is there or on its way; of a closed desk, the one whose service its agent left unfinished
 */
public record DeskView(
        @NotNull String id,
        @NotNull String name,

        @NotNull @Schema(enumeration = {"closed", "open", "paused"})
        String status,

        String agent,
        String agentName,
        @NotNull List<String> queues,
        TicketView current,
        @NotNull long version) {}
