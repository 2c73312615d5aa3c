package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotNull;

/** A user has read in a room up to this message. */
public record RoomRead(
        @NotNull String room, @NotNull String user, @NotNull String message) {}
