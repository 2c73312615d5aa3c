package org.zocalo.hub;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zocalo.Arguments;
import org.zocalo.DisconnectReason;
import org.zocalo.runtime.Threads;

/**
 * The acknowledgements that a socket owes. They are heard on a thread of their own, not in the socket's mailbox: a
 * handler may wait for one.
 */
final class PendingAcks {
    /** Hears an answer, or null and the reason why there will be none. */
    @FunctionalInterface
    interface Waiting {
        void hear(Arguments answer, DisconnectReason reason);
    }

    private final Threads threads;
    private Map<Long, Waiting> waiting;

    PendingAcks(Threads threads) {
        this.threads = threads;
    }

    synchronized void add(long ackId, Waiting one) {
        if (waiting == null) {
            waiting = new HashMap<>();
        }
        waiting.put(ackId, one);
    }

    synchronized Waiting forget(long ackId) {
        return waiting == null ? null : waiting.remove(ackId);
    }

    void complete(long ackId, Arguments answer) {
        var one = forget(ackId);
        if (one != null) {
            threads.workers().execute(() -> one.hear(answer, null));
        }
    }

    void fail(DisconnectReason reason) {
        List<Waiting> all;
        synchronized (this) {
            if (waiting == null || waiting.isEmpty()) {
                return;
            }
            all = List.copyOf(waiting.values());
            waiting.clear();
        }
        threads.workers().execute(() -> all.forEach(one -> one.hear(null, reason)));
    }
}
