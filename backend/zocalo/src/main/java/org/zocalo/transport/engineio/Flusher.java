package org.zocalo.transport.engineio;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.zocalo.runtime.Threads;

/**
 * Writes what was posted to many sessions, one session after another, on a thread of its own. Whatever is posted to a
 * session before its turn leaves in the same write: the busier the server, the fewer the writes.
 */
final class Flusher {
    private final ConcurrentLinkedQueue<Session> waiting = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean idle;
    private volatile boolean closed;

    Flusher(Threads threads) {
        thread = threads.thread(this::run);
        thread.start();
    }

    /** Gives a session a turn. */
    void add(Session session) {
        waiting.add(session);
        if (idle) {
            LockSupport.unpark(thread);
        }
    }

    void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!closed) {
            var session = waiting.poll();
            if (session != null) {
                session.flushPosted();
            } else {
                idle = true;
                if (waiting.isEmpty() && !closed) {
                    LockSupport.park(this);
                }
                idle = false;
            }
        }
    }
}
