package org.zocalo.desk.queue;

import jakarta.validation.constraints.NotNull;

/** How long somebody will probably wait: between so many and so many whole minutes. */
public record Estimate(@NotNull int from, @NotNull int to) {
    private static final double LESS = 0.8;
    private static final double MORE = 1.2;

    /** For somebody before whom so many wait, at desks that take so many seconds for each; null where there is no desk. */
    static Estimate of(long ahead, double seconds, long desks) {
        if (desks == 0) {
            return null;
        }
        double minutes = seconds / 60 / desks;
        int from = (int) Math.floor(ahead * minutes * LESS);
        int to = (int) Math.ceil((ahead + 1) * minutes * MORE);
        return new Estimate(from, Math.max(to, from + 1));
    }
}
