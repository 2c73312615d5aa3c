package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotNull;

/** A room as whoever may enter it sees it. */
public record RoomView(@NotNull String name, @NotNull String title) {}
