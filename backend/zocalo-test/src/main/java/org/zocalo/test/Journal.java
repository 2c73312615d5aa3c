package org.zocalo.test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What has happened on a connection, in its order. Tests wait here for more to happen, and learn from it what came
 * instead.
 */
final class Journal {
    private static final int LINES = 100;
    private static final int LENGTH = 300;

    private final long start = System.nanoTime();
    private final Deque<Line> lines = new ArrayDeque<>();
    private final Duration patience;
    private int forgotten;

    Journal(Duration patience) {
        this.patience = patience;
    }

    /** One thing that has happened, and whether a test has expected it already. */
    static final class Line {
        private final long millis;
        private final String text;
        private boolean taken;

        private Line(long millis, String text) {
            this.millis = millis;
            this.text = text;
        }

        void take() {
            taken = true;
        }

        @Override
        public String toString() {
            return "%8d ms  %s%s".formatted(millis, text, taken ? "  (expected before)" : "");
        }
    }

    Duration patience() {
        return patience;
    }

    /** Writes a line, and wakes who waits. */
    synchronized Line add(String text) {
        var line = new Line(
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text);
        lines.add(line);
        if (lines.size() > LINES) {
            lines.remove();
            forgotten++;
        }
        notifyAll();
        return line;
    }

    /**
     * Looks again and again, whenever something has happened, until something is found.
     *
     * @param hopeless why it cannot be found any more, if that is so
     * @throws AssertionError if patience or hope is at its end
     */
    synchronized <T> T await(String expected, Supplier<Optional<T>> look, Supplier<Optional<String>> hopeless) {
        var end = System.nanoTime() + patience.toNanos();
        for (; ; ) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            var why = hopeless.get();
            if (why.isPresent()) {
                throw failure(expected, why.get());
            }
            var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw failure(expected, "it did not come within " + text(patience));
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failure(expected, "the test was interrupted");
            }
        }
    }

    /** What is thrown when something is not as expected: with all that has happened. */
    synchronized AssertionError failure(String expected, String why) {
        var text = new StringBuilder("expected " + expected + ", but " + why + ". What happened (→ sent, ← received):");
        if (forgotten > 0) {
            text.append("\n  … ").append(forgotten).append(" lines before these");
        }
        lines.forEach(line -> text.append("\n  ").append(line));
        return new AssertionError(text.toString());
    }

    private static String text(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
