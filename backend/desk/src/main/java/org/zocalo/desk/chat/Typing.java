package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotNull;

/** A user is writing in a room, as of now; nothing is said when they stop. */
public record Typing(@NotNull String room, @NotNull String user) {}
