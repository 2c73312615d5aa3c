package org.zocalo.desk.account;

/** The names of the roles. */
public final class Roles {
    public static final String ADMIN = "admin";
    public static final String AGENT = "agent";

    /** What all have who are signed in. */
    public static final String SIGNED_IN = "**";

    private Roles() {}
}
