package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Something to be said, in a room or to a user.
 *
 * @param clientId the sender's own name for it, a UUID; sent again with the same one it is not said again
 * @param room the room, or nothing
 * @param to the user, or nothing
 * @param text what is said
 */
public record NewMessage(
        @NotNull @Pattern(regexp = UUID, message = "{desk.uuid}")
        String clientId,

        @Size(max = 100) String room,
        @Size(max = 40) String to,
        @NotBlank @Size(max = 2000) String text) {
    static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
}
