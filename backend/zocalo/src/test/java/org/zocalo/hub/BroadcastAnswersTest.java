package org.zocalo.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zocalo.AckTimeoutException;
import org.zocalo.ZocaloOptions;
import org.zocalo.runtime.Threads;

class BroadcastAnswersTest {
    private final Threads threads = Threads.of(new ZocaloOptions());

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void a_timeout_is_heard_as_it_is_and_not_in_a_wrapping() throws Exception {
        var answers = new BroadcastAnswers();
        answers.expect(1);
        var heard = new CompletableFuture<Throwable>();
        answers.within(Duration.ofMillis(1), threads, late -> assertThat(late).isOne());
        answers.result().whenComplete((all, failure) -> heard.complete(failure));
        assertThat(heard.get(10, TimeUnit.SECONDS)).isInstanceOf(AckTimeoutException.class);
    }
}
