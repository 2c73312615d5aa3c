package org.zocalo.hub;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** How many are in a namespace or on their way in or out; once there is nobody left it is over, for good. */
final class Occupancy {
    private static final int OVER = Integer.MIN_VALUE;

    private final AtomicInteger count = new AtomicInteger();
    private final Consumer<HubNamespace> end;

    Occupancy(Consumer<HubNamespace> end) {
        this.end = end;
    }

    /** One more; false if it is over. */
    boolean hold() {
        int known;
        do {
            known = count.get();
            if (known < 0) {
                return false;
            }
        } while (!count.compareAndSet(known, known + 1));
        return true;
    }

    /** One less; the last one ends it. */
    void release(HubNamespace namespace) {
        if (count.decrementAndGet() == 0 && count.compareAndSet(0, OVER)) {
            end.accept(namespace);
        }
    }
}
