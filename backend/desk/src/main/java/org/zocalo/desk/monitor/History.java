package org.zocalo.desk.monitor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The samples of the last quarter of an hour. */
final class History {
    static final int SECONDS = 15 * 60;

    private final Deque<MetricsSample> samples = new ArrayDeque<>(SECONDS + 1);

    synchronized void add(MetricsSample sample) {
        samples.addLast(sample);
        if (samples.size() > SECONDS) {
            samples.removeFirst();
        }
    }

    /** The oldest first; a copy. */
    synchronized List<MetricsSample> all() {
        return List.copyOf(samples);
    }
}
