package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A desk that is free for the next ticket.
 *
 * @param request a UUID of the client's; asked again with the same one, the same ticket is the answer
 */
public record NextTicket(
        @NotBlank String desk,

        @NotNull @Pattern(regexp = UUID, message = "{desk.uuid}")
        String request) {
    static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
}
