package org.zocalo.test;

import java.util.List;

/** What carries frames in both directions, in their order. */
interface Pipe {

    /** Sends frames, and nothing between them; does not wait. */
    void send(List<Frame> frames);

    /** Leaves in good order, after what has been sent before. */
    void close();

    /** Vanishes. */
    void abort();

    /** Polling or websocket. */
    String name();

    /** Who hears what comes, on a thread of the HTTP client's, one thing after another. */
    interface Listener {
        void hear(Frame frame);

        void ended(String how);
    }
}
