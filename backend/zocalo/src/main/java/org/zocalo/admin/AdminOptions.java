package org.zocalo.admin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.zocalo.Handshake;

/**
 * Who may administer a server, and how much it shows. One of {@link #password} and {@link #allow} must be said.
 *
 * <pre>{@code
 * new AdminOptions().password("ana", hash).mode(AdminOptions.Mode.PRODUCTION).readOnly(true)
 * }</pre>
 *
 * They are read by {@link AdminUi#instrument}; later changes have no effect.
 */
public final class AdminOptions {
    private String namespace = "/admin";
    private String username = "";
    private PasswordHash password;
    private Predicate<Handshake> allowed;
    private boolean readOnly;
    private Mode mode = Mode.DEVELOPMENT;
    private String serverId;
    private Duration sessionLifetime = Duration.ofDays(1);
    private int maxEventsPerSecond = 200;

    /** How much administrators see. */
    public enum Mode {
        /** Every socket, room and event. */
        DEVELOPMENT,
        /** Figures only. */
        PRODUCTION
    }

    /**
     * A name and a password that let in.
     *
     * @param hash as {@link PasswordHash} makes it; never the password itself
     * @throws IllegalArgumentException if it is no such hash
     */
    public AdminOptions password(String name, String hash) {
        username = name;
        password = PasswordHash.parse(hash);
        return this;
    }

    String username() {
        return username;
    }

    Optional<PasswordHash> password() {
        return Optional.ofNullable(password);
    }

    /**
     * Who else is let in, without a password: for instance whom the container knows, by
     * {@link Handshake#principal}. It may block.
     */
    public AdminOptions allow(Predicate<Handshake> who) {
        allowed = who;
        return this;
    }

    Optional<Predicate<Handshake>> allowed() {
        return Optional.ofNullable(allowed);
    }

    /** Whether administrators may look but not act (no). */
    public boolean readOnly() {
        return readOnly;
    }

    public AdminOptions readOnly(boolean value) {
        readOnly = value;
        return this;
    }

    /** How much administrators see ({@link Mode#DEVELOPMENT}, as in Socket.IO). */
    public Mode mode() {
        return mode;
    }

    public AdminOptions mode(Mode value) {
        mode = value;
        return this;
    }

    /** The namespace for administrators ({@code /admin}). */
    public String namespace() {
        return namespace;
    }

    public AdminOptions namespace(String name) {
        namespace = name.startsWith("/") ? name : "/" + name;
        return this;
    }

    /** The name of this server, different from all others of the cluster (the host's name and the process's id). */
    public Optional<String> serverId() {
        return Optional.ofNullable(serverId);
    }

    public AdminOptions serverId(String value) {
        serverId = value;
        return this;
    }

    /** How long somebody who gave the password may come back without it (1 day). */
    public Duration sessionLifetime() {
        return sessionLifetime;
    }

    public AdminOptions sessionLifetime(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("not a positive duration: " + value);
        }
        sessionLifetime = value;
        return this;
    }

    /** How much of what happens is told per second, to each administrator (200 events). The rest is only counted. */
    public int maxEventsPerSecond() {
        return maxEventsPerSecond;
    }

    public AdminOptions maxEventsPerSecond(int events) {
        if (events <= 0) {
            throw new IllegalArgumentException("not a positive number: " + events);
        }
        maxEventsPerSecond = events;
        return this;
    }
}
