package org.zocalo.boot;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;
import org.zocalo.hub.Outgoing;

/** What waits for one transaction, in the order in which it was emitted. */
final class Waiting implements Synchronization {
    private final List<Outgoing> all = new ArrayList<>();
    private boolean ended;

    /** Takes one more, unless the transaction is over; one that takes too long may be ended by another thread. */
    synchronized boolean add(Outgoing one) {
        return !ended && all.add(one);
    }

    @Override
    public void beforeCompletion() {
        // it is not over yet
    }

    @Override
    public void afterCompletion(int status) {
        end(status == Status.STATUS_COMMITTED);
    }

    void end(boolean committed) {
        List<Outgoing> waiting;
        synchronized (this) {
            ended = true;
            waiting = List.copyOf(all);
            all.clear();
        }
        waiting.forEach(committed ? Outgoing::send : Outgoing::drop);
    }
}
