package org.zocalo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zocalo.Limit;

class ExcessesTest {
    @Test
    void every_limit_has_a_counter_of_its_own() {
        var excesses = new Excesses();
        excesses.count(Limit.CONNECTIONS);
        excesses.count(Limit.CONNECTIONS);
        excesses.count(Limit.JSON_DEPTH);
        assertThat(excesses.counts())
                .containsOnlyKeys(Limit.values())
                .containsEntry(Limit.CONNECTIONS, 2L)
                .containsEntry(Limit.JSON_DEPTH, 1L)
                .containsEntry(Limit.JSON_SIZE, 0L);
    }
}
