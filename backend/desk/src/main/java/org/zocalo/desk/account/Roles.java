package org.zocalo.desk.account;

/** The names of the roles. */
public final class Roles {
    public static final String ADMIN = "admin";
    public static final String AGENT = "agent";

    private Roles() {}
}
