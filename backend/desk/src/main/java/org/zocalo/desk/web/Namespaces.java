package org.zocalo.desk.web;

import java.util.List;

/** The names of the namespaces. */
public final class Namespaces {
    public static final String TICKETS = "/tickets";
    public static final String CHAT = "/chat";
    public static final String INBOX = "/inbox";

    /** For administrators: how the server does, and what other administrators change. */
    public static final String MONITOR = "/monitor";

    /** All of them: whoever ends a login puts its sockets out of each. */
    public static final List<String> ALL = List.of(TICKETS, CHAT, INBOX, MONITOR);

    private Namespaces() {}
}
