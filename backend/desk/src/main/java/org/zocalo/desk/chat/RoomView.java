package org.zocalo.desk.chat;

/** A room as whoever may enter it sees it. */
public record RoomView(String name, String title) {}
