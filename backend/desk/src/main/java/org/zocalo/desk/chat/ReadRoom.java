package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The user has read in this room up to this message. */
public record ReadRoom(
        @NotBlank String room, @NotBlank @Size(max = 36) String message) {}
