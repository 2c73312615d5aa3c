package org.zocalo.desk.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Keeps the latest events while somebody wants to see them, and not more than can be read. */
final class Tail {
    static final int MOST = 100;

    private volatile boolean isHeard;
    private List<TailEntry> events = new ArrayList<>();
    private int leftOut;

    void hear(boolean value) {
        isHeard = value;
    }

    /** One more; it is made only if it will be shown. */
    void add(Supplier<TailEntry> event) {
        if (isHeard) {
            keep(event);
        }
    }

    private synchronized void keep(Supplier<TailEntry> event) {
        if (events.size() < MOST) {
            events.add(event.get());
        } else {
            leftOut++;
        }
    }

    /** What there is since the last time. */
    synchronized TailBatch take() {
        var batch = new TailBatch(events, leftOut);
        events = new ArrayList<>();
        leftOut = 0;
        return batch;
    }
}
