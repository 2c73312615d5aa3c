package org.zocalo;

import java.time.Duration;
import java.util.Arrays;

/**
 * How much clients may take of a server: part of its {@linkplain ZocaloOptions#limits options}. All are on; {@link #NONE}
 * takes one away, and {@link #none()} takes all away.
 *
 * <pre>{@code
 * options.limits().connectionsPerAddress(200).eventsPerSocket(50).roomsPerSocket(Limits.NONE);
 * }</pre>
 *
 * Those that count in seconds let {@link #burst} as much pass at once.
 */
public final class Limits {
    /** As much as a client likes. */
    public static final int NONE = Integer.MAX_VALUE;

    private final int[] values =
            Arrays.stream(Limit.values()).mapToInt(Limit::initially).toArray();
    private Duration burst = Duration.ofSeconds(5);

    Limits() {}

    /** How much there may be. */
    public int of(Limit limit) {
        return values[limit.ordinal()];
    }

    /** @throws IllegalArgumentException for less than 1 */
    public Limits set(Limit limit, int value) {
        values[limit.ordinal()] = Positive.of(value);
        return this;
    }

    /** Takes all limits away, for tests and benchmarks; those that are set afterwards count. */
    public Limits none() {
        Arrays.fill(values, NONE);
        return this;
    }

    /** What limits in a second let pass at once, after so long a silence (5 s): of 200 events 1000. */
    public Duration burst() {
        return burst;
    }

    public Limits burst(Duration value) {
        burst = Positive.of(value);
        return this;
    }

    /** Clients at once (20 000). */
    public Limits connections(int clients) {
        return set(Limit.CONNECTIONS, clients);
    }

    /** Clients at once from one address (1000). Behind a proxy see {@link ZocaloOptions#trustedProxies}. */
    public Limits connectionsPerAddress(int clients) {
        return set(Limit.CONNECTIONS_PER_ADDRESS, clients);
    }

    /** Sessions that begin in a second from one address (200). */
    public Limits handshakesPerAddress(int perSecond) {
        return set(Limit.HANDSHAKES_PER_ADDRESS, perSecond);
    }

    /** Events in a second from one socket (200). */
    public Limits eventsPerSocket(int perSecond) {
        return set(Limit.EVENTS_PER_SOCKET, perSecond);
    }

    /** Bytes in a second from one socket (4 000 000). */
    public Limits bytesPerSocket(int perSecond) {
        return set(Limit.BYTES_PER_SOCKET, perSecond);
    }

    /** Events in a second from all sockets of a user (1000). */
    public Limits eventsPerUser(int perSecond) {
        return set(Limit.EVENTS_PER_USER, perSecond);
    }

    /** Bytes in a second from all sockets of a user (20 000 000). */
    public Limits bytesPerUser(int perSecond) {
        return set(Limit.BYTES_PER_USER, perSecond);
    }

    /** Events in a second that are turned away before the client is put out (100). */
    public Limits dropsPerSocket(int perSecond) {
        return set(Limit.DROPS_PER_SOCKET, perSecond);
    }

    /** Rooms of one socket (1000), besides its own and its user's. */
    public Limits roomsPerSocket(int rooms) {
        return set(Limit.ROOMS_PER_SOCKET, rooms);
    }

    /** Namespaces of one connection (100). */
    public Limits namespacesPerConnection(int namespaces) {
        return set(Limit.NAMESPACES_PER_CONNECTION, namespaces);
    }

    /** Nested arrays and objects in a packet (64). */
    public Limits jsonDepth(int levels) {
        return set(Limit.JSON_DEPTH, levels);
    }

    /** Characters of a packet (none but {@link ZocaloOptions#maxPayload}). */
    public Limits jsonSize(int characters) {
        return set(Limit.JSON_SIZE, characters);
    }
}
