package org.zocalo.desk.web;

/** The names of the rooms. */
public final class Rooms {
    /** Everybody in the namespace of the tickets. */
    public static final String LOBBY = "lobby";

    private Rooms() {}

    /** Those who follow a queue. */
    public static String queue(String id) {
        return "queue:" + id;
    }

    /** Those who are in a room of the chat. */
    public static String chat(String room) {
        return "chat:" + room;
    }

    /** One user, in all their windows. */
    public static String user(String name) {
        return "user:" + name;
    }
}
