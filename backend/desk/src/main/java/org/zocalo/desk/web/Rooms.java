package org.zocalo.desk.web;

import java.util.Optional;

/** The names of the rooms. */
public final class Rooms {
    /** Everybody in the namespace of the tickets. */
    public static final String LOBBY = "lobby";

    /** The agents and administrators in a namespace. */
    public static final String STAFF = "staff";

    /** All administrators who look at what is administered. */
    public static final String ADMINISTRATORS = "administrators";

    private static final String QUEUE = "queue:";
    private static final String AGENTS = "agents:";
    private static final String DESK = "desk:";
    private static final String TICKET = "ticket:";
    private static final String CHAT = "chat:";

    private Rooms() {}

    /** Those who follow a queue. */
    public static String queue(String id) {
        return QUEUE + id;
    }

    /** Those of the staff who follow a queue: they hear of its tickets what is not for everybody. */
    public static String agents(String queue) {
        return AGENTS + queue;
    }

    /** The windows of the agent at a desk. */
    public static String desk(String id) {
        return DESK + id;
    }

    /** The desk whose room it is, if it is one's. */
    public static Optional<String> deskOf(String room) {
        return after(DESK, room);
    }

    /** Those who hold a ticket. */
    public static String ticket(String id) {
        return TICKET + id;
    }

    /** The ticket whose room it is, if it is one's. */
    public static Optional<String> ticketOf(String room) {
        return after(TICKET, room);
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
