package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The wish that a message says something else. */
public record EditMessage(
        @NotBlank @Size(max = 36) String id,
        @NotBlank @Size(max = 2000) String text) {}
