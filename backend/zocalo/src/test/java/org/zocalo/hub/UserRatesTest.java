package org.zocalo.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.ZocaloOptions;

class UserRatesTest {
    private final UserRates rates = new UserRates(new ZocaloOptions().limits());

    @Test
    void all_who_ask_for_one_user_share_one() {
        assertThat(rates.of("ana")).isSameAs(rates.of("ana")).isNotSameAs(rates.of("luis"));
    }

    @Test
    @Timeout(60)
    void users_that_nobody_holds_any_more_are_forgotten() throws Exception {
        var ana = rates.of("ana");
        IntStream.range(0, 1_000).forEach(i -> rates.of("user " + i));
        while (rates.size() > 1) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(rates.of("ana")).isSameAs(ana);
    }
}
