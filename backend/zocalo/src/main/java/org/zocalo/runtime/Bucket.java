package org.zocalo.runtime;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.zocalo.Limit;
import org.zocalo.Limits;

/**
 * So much may pass in a second, and what has not been used for a while may pass at once. For many threads, without a lock.
 *
 * <p>It knows one thing: the moment at which all that has passed will be made up for. What comes may pass if that is not
 * further away then than the burst.
 */
public final class Bucket {
    private static final long SECOND = 1_000_000_000L;

    private final Limit limit;
    private final int perSecond;
    private final long burst;
    private final LongSupplier clock;
    private final AtomicLong madeUp;

    public Bucket(Limits limits, Limit limit) {
        this(limits, limit, System::nanoTime);
    }

    /** One with another clock, of nanoseconds. */
    Bucket(Limits limits, Limit limit, LongSupplier clock) {
        this.limit = limit;
        this.perSecond = limits.of(limit);
        this.burst = limits.burst().toNanos();
        this.clock = clock;
        this.madeUp = new AtomicLong(clock.getAsLong());
    }

    /** The limit it keeps. */
    public Limit limit() {
        return limit;
    }

    /**
     * Lets units pass, all or none. What is more than the burst passes when all else is made up for.
     *
     * @return how long to wait, in nanoseconds; 0 if they have passed
     */
    public long take(long units) {
        if (perSecond == Limits.NONE) {
            return 0;
        }
        var cost = units * SECOND / perSecond;
        var now = clock.getAsLong();
        for (; ; ) {
            var before = madeUp.get();
            var owed = Math.max(0, before - now);
            if (owed > 0 && owed + cost > burst) {
                return Math.min(owed, owed + cost - burst);
            }
            if (madeUp.compareAndSet(before, now + owed + cost)) {
                return 0;
            }
        }
    }

    /** Whether all has been made up for: it is as good as new. */
    public boolean isFull() {
        return madeUp.get() - clock.getAsLong() <= 0;
    }
}
