package org.zocalo.desk.monitor;

import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * How long things took, since the last time somebody asked. They are counted in steps, each a fifth above the one before,
 * from 50 µs to a minute and more: to record one costs a logarithm and an addition.
 */
final class Latencies {
    private static final double FIRST_MILLIS = 0.05;
    private static final double STEP = 1.2;
    private static final int STEPS = 80;
    private static final double LOG_STEP = Math.log(STEP);

    private final LongAdder[] counts =
            Stream.generate(LongAdder::new).limit(STEPS).toArray(LongAdder[]::new);

    void record(long nanos) {
        counts[step(nanos / 1e6)].increment();
    }

    private static int step(double millis) {
        return millis <= FIRST_MILLIS
                ? 0
                : Math.min(STEPS - 1, (int) Math.ceil(Math.log(millis / FIRST_MILLIS) / LOG_STEP));
    }

    /** The percentiles of what was recorded, which is forgotten; none of nothing. */
    Optional<Percentiles> take() {
        long[] taken = Stream.of(counts).mapToLong(LongAdder::sumThenReset).toArray();
        long all = 0;
        for (long one : taken) {
            all += one;
        }
        return all == 0
                ? Optional.empty()
                : Optional.of(new Percentiles(at(taken, all * 0.5), at(taken, all * 0.95), at(taken, all * 0.99)));
    }

    /** Where so many of them end: within a step they are taken to be spread evenly. */
    private static double at(long[] taken, double rank) {
        double before = 0;
        for (int step = 0; step < STEPS; step++) {
            if (before + taken[step] >= rank) {
                double low = step == 0 ? 0 : bound(step - 1);
                return rounded(low + (bound(step) - low) * (rank - before) / taken[step]);
            }
            before += taken[step];
        }
        return rounded(bound(STEPS - 1));
    }

    private static double bound(int step) {
        return FIRST_MILLIS * Math.pow(STEP, step);
    }

    private static double rounded(double millis) {
        return Math.round(millis * 100) / 100.0;
    }
}
