package org.zocalo.desk.queue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A queue as it shall be.
 *
 * @param prefix one to three capital letters
 * @param priority of several queues of a desk, the one with the higher priority is called first
 * @param hours when it is open; always if there are none
 */
public record NewQueue(
        @NotBlank @Size(max = 80) String name,

        @NotNull @Pattern(regexp = "^[A-Z]{1,3}$", message = "{desk.prefix}")
        String prefix,

        @Min(0) @Max(9) Integer priority,
        @Size(max = 28) List<@Valid @NotNull Hours> hours) {
    /** One that is always open. */
    public static NewQueue always(String name, String prefix) {
        return new NewQueue(name, prefix, 0, List.of());
    }
}
