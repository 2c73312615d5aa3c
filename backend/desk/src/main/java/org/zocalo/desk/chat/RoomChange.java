package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a room is to be from now on. */
public record RoomChange(@NotBlank @Size(max = 80) String title, boolean staffOnly) {}
