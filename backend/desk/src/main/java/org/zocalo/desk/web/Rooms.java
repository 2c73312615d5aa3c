package org.zocalo.desk.web;

import java.util.Optional;

/** The names of the rooms. */
public final class Rooms {
    /** Everybody in the namespace of the tickets. */
    public static final String LOBBY = "lobby";

    private static final String QUEUE = "queue:";
    private static final String CHAT = "chat:";

    private Rooms() {}

    /** Those who follow a queue. */
    public static String queue(String id) {
        return QUEUE + id;
    }

    /** The queue whose room it is, if it is one's. */
    public static Optional<String> queueOf(String room) {
        return after(QUEUE, room);
    }

    /** Those who are in a room of the chat. */
    public static String chat(String room) {
        return CHAT + room;
    }

    /** The room of the chat whose room it is, if it is one's. */
    public static Optional<String> chatOf(String room) {
        return after(CHAT, room);
    }

    private static Optional<String> after(String prefix, String room) {
        return room.startsWith(prefix) ? Optional.of(room.substring(prefix.length())) : Optional.empty();
    }

    /** The windows of one login. */
    public static String login(String id) {
        return "login:" + id;
    }
}
