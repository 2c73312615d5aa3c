package org.zocalo.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void nobody_knows_where_no_desk_serves() {
        assertThat(Estimate.of(3, 240, 0)).isNull();
    }

    @Test
    void it_grows_with_those_ahead_and_shrinks_with_the_desks() {
        assertThat(Estimate.of(0, 300, 1)).isEqualTo(new Estimate(0, 6));
        assertThat(Estimate.of(4, 300, 1)).isEqualTo(new Estimate(16, 30));
        assertThat(Estimate.of(4, 300, 2)).isEqualTo(new Estimate(8, 15));
    }

    @Test
    void it_is_a_minute_wide_at_least() {
        assertThat(Estimate.of(10, 3, 10)).isEqualTo(new Estimate(0, 1));
    }
}
