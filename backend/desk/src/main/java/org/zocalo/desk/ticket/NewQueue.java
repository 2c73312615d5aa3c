package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A queue to be opened; the prefix is one to three capital letters. */
public record NewQueue(
        @NotBlank @Size(max = 80) String name,

        @NotNull @Pattern(regexp = PREFIX, message = "{desk.prefix}")
        String prefix) {
    static final String PREFIX = "^[A-Z]{1,3}$";
}
