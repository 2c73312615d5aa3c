package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The wish to work at a desk, for these queues. */
public record OpenDesk(
        @NotBlank String desk, @NotEmpty @Size(max = 100) List<@NotBlank String> queues) {}
