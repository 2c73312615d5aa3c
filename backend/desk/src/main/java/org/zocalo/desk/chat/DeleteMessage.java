package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The wish to take a message back. */
public record DeleteMessage(@NotBlank @Size(max = 36) String id) {}
