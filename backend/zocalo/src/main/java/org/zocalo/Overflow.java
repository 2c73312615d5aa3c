package org.zocalo;

import java.util.Objects;

/**
 * What becomes of an event when more waits for a client than it may lag behind: more messages, more bytes, or for
 * longer, than the options allow.
 *
 * <pre>{@code
 * namespace.in("prices").overflow(Overflow.conflate("EUR/USD")).emit("price", quote); // the last one counts
 * namespace.in("log").overflow(Overflow.dropOldest()).emit("line", line);
 * }</pre>
 *
 * Without a policy the client is disconnected, with {@link DisconnectReason#OUTBOUND_OVERFLOW}: it lost nothing without
 * knowing. Room is first made by events that may be dropped.
 *
 * @param policy what is done
 * @param key which events replace each other; empty unless they conflate
 */
public record Overflow(Policy policy, String key) {
    private static final Overflow DISCONNECT = new Overflow(Policy.DISCONNECT, "");
    private static final Overflow DROP_NEWEST = new Overflow(Policy.DROP_NEWEST, "");
    private static final Overflow DROP_OLDEST = new Overflow(Policy.DROP_OLDEST, "");

    /** What is done. */
    public enum Policy {
        /** The client is cut off. */
        DISCONNECT,
        /** This event is not sent to it. */
        DROP_NEWEST,
        /** The oldest events that may be dropped make room for this one, and later this one for others. */
        DROP_OLDEST,
        /** An event that still waits is replaced by the next one of the same key, full or not. */
        CONFLATE
    }

    public Overflow {
        Objects.requireNonNull(policy);
        if ((policy == Policy.CONFLATE) == key.isEmpty()) {
            throw new IllegalArgumentException("a key is for events that conflate, and they need one");
        }
    }

    /** Cuts the client off; so it is without a policy. */
    public static Overflow disconnect() {
        return DISCONNECT;
    }

    /** Does not send this event. */
    public static Overflow dropNewest() {
        return DROP_NEWEST;
    }

    /** Drops the oldest events that may be dropped. */
    public static Overflow dropOldest() {
        return DROP_OLDEST;
    }

    /** Keeps only the last event of a key among those that wait; at the limit the oldest are dropped. */
    public static Overflow conflate(String key) {
        return new Overflow(Policy.CONFLATE, key);
    }
}
