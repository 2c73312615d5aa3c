package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A room to be opened.
 *
 * @param name stands in addresses and never changes
 * @param staffOnly whether it is for agents and administrators only
 */
public record NewRoom(
        @NotNull @Pattern(regexp = NAME, message = "{desk.room}")
        String name,

        @NotBlank @Size(max = 80) String title,
        boolean staffOnly) {
    /** No tilde: those are private. */
    static final String NAME = "[a-z0-9][a-z0-9-]{1,39}";
}
