package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The wish for a ticket of a queue.
 *
 * @param priority whether whoever draws it is called before others, normal if nothing is said
 */
public record NewTicket(
        @NotBlank String queue,

        @Pattern(regexp = "normal|priority", message = "{desk.priority}") @Schema(enumeration = {"normal", "priority"})
        String priority) {
    boolean urgent() {
        return "priority".equals(priority);
    }
}
