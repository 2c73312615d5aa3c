package org.zocalo.desk.monitor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Which socket is to be put into a room, or taken out of it. */
public record MoveSocket(
        @NotBlank String namespace,
        @NotBlank String id,
        @NotBlank @Size(max = 100) String room,
        boolean join) {}
