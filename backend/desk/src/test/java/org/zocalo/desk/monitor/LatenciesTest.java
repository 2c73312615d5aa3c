package org.zocalo.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies latencies = new Latencies();

    private void record(double millis) {
        latencies.record((long) (millis * TimeUnit.MILLISECONDS.toNanos(1)));
    }

    @Test
    void nothing_has_no_percentiles() {
        assertThat(latencies.take()).isEmpty();
    }

    @Test
    void they_are_right_to_a_fifth() {
        for (int millis = 1; millis <= 100; millis++) {
            record(millis);
        }
        var taken = latencies.take().orElseThrow();

        assertThat(taken.p50()).isCloseTo(50, within(10.0));
        assertThat(taken.p95()).isCloseTo(95, within(19.0));
        assertThat(taken.p99()).isCloseTo(99, within(20.0));
    }

    @Test
    void what_was_taken_is_forgotten() {
        record(5);
        latencies.take();

        assertThat(latencies.take()).isEmpty();
    }

    @Test
    void nothing_is_too_short_or_too_long() {
        record(0);
        record(3_600_000);

        assertThat(latencies.take().orElseThrow().p99()).isGreaterThan(60_000);
    }
}
