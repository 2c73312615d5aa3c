package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotNull;

/**
 * A room as whoever may enter it sees it.
 *
 * @param staffOnly whether it is for agents and administrators only
 */
public record RoomView(
        @NotNull String name,
        @NotNull String title,
        @NotNull boolean staffOnly) {}
