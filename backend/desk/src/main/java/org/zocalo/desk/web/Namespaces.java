package org.zocalo.desk.web;

/** The names of the namespaces. */
public final class Namespaces {
    public static final String TICKETS = "/tickets";
    public static final String CHAT = "/chat";

    private Namespaces() {}
}
