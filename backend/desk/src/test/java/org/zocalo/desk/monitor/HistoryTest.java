package org.zocalo.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void it_remembers_a_quarter_of_an_hour() {
        var history = new History();
        for (int second = 0; second < History.SECONDS + 5; second++) {
            history.add(new MetricsSample(second, 0, 0, 0, 0, 0, 0, null, null, 0, 0, 0, 0, 0, 0, 0));
        }

        assertThat(history.all()).hasSize(History.SECONDS);
        assertThat(history.all().get(0).at()).isEqualTo(5);
    }
}
