package org.zocalo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zocalo.Limit;
import org.zocalo.Limits;
import org.zocalo.ZocaloOptions;

class BucketTest {
    private final Limits limits =
            new ZocaloOptions().limits().eventsPerSocket(10).burst(Duration.ofSeconds(2));
    private long now = Long.MAX_VALUE - 5; // a clock may go over its end

    private Bucket bucket() {
        return new Bucket(limits, Limit.EVENTS_PER_SOCKET, () -> now);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void the_burst_passes_at_once_and_nothing_more() {
        var bucket = bucket();
        assertThat(IntStream.range(0, 25).filter(i -> bucket.take(1) == 0).count())
                .isEqualTo(20);
    }

    @Test
    void afterwards_one_passes_as_often_as_allowed() {
        var bucket = bucket();
        IntStream.range(0, 20).forEach(i -> bucket.take(1));
        var wait = bucket.take(1);
        assertThat(Duration.ofNanos(wait)).isBetween(Duration.ofNanos(1), Duration.ofMillis(101));
        pass(Duration.ofNanos(wait));
        assertThat(bucket.take(1)).isZero();
        assertThat(bucket.take(1)).isPositive();
    }

    @Test
    void silence_makes_up_for_what_has_passed_and_no_more() {
        var bucket = bucket();
        IntStream.range(0, 20).forEach(i -> bucket.take(1));
        assertThat(bucket.isFull()).isFalse();
        pass(Duration.ofHours(1));
        assertThat(bucket.isFull()).isTrue();
        assertThat(IntStream.range(0, 25).filter(i -> bucket.take(1) == 0).count())
                .isEqualTo(20);
    }

    @Test
    void what_is_larger_than_the_burst_passes_after_a_silence_and_is_paid_for_later() {
        var bucket = bucket();
        assertThat(bucket.take(1)).isZero();
        assertThat(Duration.ofNanos(bucket.take(100))).isCloseTo(Duration.ofMillis(100), Duration.ofMillis(1));
        pass(Duration.ofMillis(100));
        assertThat(bucket.take(100)).isZero();
        assertThat(Duration.ofNanos(bucket.take(1))).isCloseTo(Duration.ofMillis(8_100), Duration.ofMillis(1));
    }

    @Test
    void without_a_limit_everything_passes() {
        limits.none();
        var bucket = bucket();
        assertThat(IntStream.range(0, 100_000).allMatch(i -> bucket.take(1_000) == 0))
                .isTrue();
    }
}
