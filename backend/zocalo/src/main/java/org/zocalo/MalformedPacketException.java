package org.zocalo;

import java.util.Optional;

/** A packet that cannot be one: the client is broken or hostile, and its connection is closed. */
public class MalformedPacketException extends Exception {
    private final Limit limit;

    public MalformedPacketException(String message) {
        super(message);
        this.limit = null;
    }

    /** One that is more than a limit allows. */
    public MalformedPacketException(Limit limit) {
        super("limit exceeded: " + limit.text());
        this.limit = limit;
    }

    /** The limit that it exceeds, if that is what is wrong. */
    public Optional<Limit> limit() {
        return Optional.ofNullable(limit);
    }
}
