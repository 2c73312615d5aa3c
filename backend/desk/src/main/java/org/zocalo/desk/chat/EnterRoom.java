package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotBlank;

/** The wish to enter a room, or to leave it. */
public record EnterRoom(@NotBlank String room) {}
