package org.zocalo.desk.web;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes the keys of everything that is kept: UUIDs of version 7, which sort in the order in which they were made.
 *
 * <p>The twelve bits below the milliseconds count up, so that two of the same millisecond keep their order too.
 */
public final class Ids {
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static String next() {
        long now = System.currentTimeMillis() << 12;
        long ticks = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = (ticks >>> 12 << 16) | 0x7000 | (ticks & 0xFFF);
        long low = (ThreadLocalRandom.current().nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }
}
