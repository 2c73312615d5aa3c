package org.zocalo;

import java.util.Locale;

/**
 * What is limited, by name; {@link Limits} says how much of it there may be, {@link Zocalo#exceeded} how often it was too
 * much.
 *
 * <pre>{@code
 * options.limits().set(Limit.ROOMS_PER_SOCKET, 20);
 * long dropped = io.exceeded().get(Limit.EVENTS_PER_SOCKET);
 * }</pre>
 */
public enum Limit {
    /** Clients that are connected to this server at once. */
    CONNECTIONS(20_000),
    /** Clients that are connected from one address at once; of IPv6 one network of 64 bits. */
    CONNECTIONS_PER_ADDRESS(1_000),
    /** Sessions that are begun from one address in a second. */
    HANDSHAKES_PER_ADDRESS(200),
    /** Events that come from one socket in a second. */
    EVENTS_PER_SOCKET(200),
    /** What comes with the events of one socket in a second: bytes, of text its characters. */
    BYTES_PER_SOCKET(4_000_000),
    /** Events that come from all sockets of one user in a second. */
    EVENTS_PER_USER(1_000),
    /** What comes with the events of all sockets of one user in a second: bytes, of text its characters. */
    BYTES_PER_USER(20_000_000),
    /** Events of one socket in a second that another limit turns away, before its client is put out. */
    DROPS_PER_SOCKET(100),
    /** Rooms that one socket may join. */
    ROOMS_PER_SOCKET(1_000),
    /** Namespaces that one connection may be in at once, with those it asks for. */
    NAMESPACES_PER_CONNECTION(100),
    /** How deep arrays and objects in a packet may be nested. */
    JSON_DEPTH(64),
    /** The largest packet without its binary, in characters, of MessagePack bytes; it is never above maxPayload. */
    JSON_SIZE(Limits.NONE);

    private final int initially;

    Limit(int initially) {
        this.initially = initially;
    }

    int initially() {
        return initially;
    }

    /** Its name outside of Java, in properties and messages: {@code events-per-socket}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
