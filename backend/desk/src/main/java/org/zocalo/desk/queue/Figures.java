package org.zocalo.desk.queue;

/**
 * How a queue is doing.
 *
 * @param waiting how many wait
 * @param serving how many desks serve it
 * @param service how many seconds somebody takes at a desk, as today has shown it
 */
public record Figures(long waiting, long serving, double service) {
    /** What a service takes as long as nobody knows. */
    static final double USUAL = 240;

    /** How long somebody waits before whom there are so many; null where no desk serves them. */
    public Estimate estimate(long ahead) {
        return Estimate.of(ahead, service, serving);
    }
}
