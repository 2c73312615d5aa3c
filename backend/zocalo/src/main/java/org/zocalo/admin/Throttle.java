package org.zocalo.admin;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Lets so many through per second, and counts the others. A quarter is kept for what matters more. */
final class Throttle {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final int most;
    private final LongAdder leftOut = new LongAdder();
    private long since = System.nanoTime();
    private int taken;

    Throttle(int most) {
        this.most = most;
    }

    /** Whether one more may pass. */
    boolean take(boolean matters) {
        if (isFree(matters ? most : most - most / 4)) {
            return true;
        }
        leftOut.increment();
        return false;
    }

    private synchronized boolean isFree(int limit) {
        var now = System.nanoTime();
        if (now - since >= SECOND) {
            since = now;
            taken = 0;
        }
        if (taken >= limit) {
            return false;
        }
        taken++;
        return true;
    }

    /** How many did not pass, all in all. */
    long leftOut() {
        return leftOut.sum();
    }
}
