package org.zocalo.transport.engineio;

import java.util.List;

/** One way to write to a client. A session has one at a time, and during an upgrade a second one on probation. */
abstract class Transport {
    static final String POLLING = "polling";
    static final String WEBSOCKET = "websocket";

    /** Whether a write is under way. Guarded by the session's lock. */
    boolean busy;

    abstract String name();

    /** Whether there is something to write to. Asked under the session's lock. */
    abstract boolean ready();

    /**
     * Writes frames, in order, without the session's lock; a {@link Frame#CLOSE} is the last.
     *
     * @return whether all is written; else {@link Session#written} is called when it is
     */
    abstract boolean write(List<Frame> frames);

    /** Ends it at once. */
    abstract void close();
}
