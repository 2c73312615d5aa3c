package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A queue as it shall be, and the version that whoever changes it has seen. */
public record QueueChange(
        @NotBlank @Size(max = 80) String name,

        @NotNull @Pattern(regexp = NewQueue.PREFIX, message = "{desk.prefix}")
        String prefix,

        @NotNull Long version) {}
