package org.zocalo.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.AckTimeoutException;
import org.zocalo.Arguments;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.ZocaloOptions;
import org.zocalo.runtime.Threads;

/** What servers say to each other: three of them, connected within this process. */
@Timeout(60)
class ServerSideTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Neighbours neighbours = new Neighbours();
    private final Hub here = hub(new ZocaloOptions().adapter(neighbours));
    private final Hub there = hub(new ZocaloOptions().adapter(neighbours));
    private final Hub elsewhere = hub(new ZocaloOptions().adapter(neighbours));
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private static Hub hub(ZocaloOptions options) {
        return new Hub(options, Threads.of(options));
    }

    @AfterEach
    void close() {
        List.of(here, there, elsewhere).forEach(Hub::close);
    }

    private static List<Arguments> await(CompletionStage<List<Arguments>> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private String next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void the_others_hear_it_in_order_but_not_who_says_it() throws Exception {
        here.of("/").onServerSide(said -> heard.add("self"));
        there.of("/")
                .onServerSide(said ->
                        heard.add("any " + said.event() + said.namespace().name()));
        there.of("/").onServerSide("x", (args, ack) -> heard.add("x" + args.json() + ack.requested()));
        there.of("/other").onServerSide(said -> heard.add("other"));
        here.of("/").serverSideEmit("x", 1, "a");
        here.of("/").serverSideEmit("y");
        assertThat(List.of(next(), next(), next())).containsExactly("any x/", "x[1,\"a\"]false", "any y/");
        assertThat(heard).isEmpty();
        assertThatThrownBy(() -> here.of("/").serverSideEmit("disconnect"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_answers_of_all_are_collected_the_first_of_each() throws Exception {
        there.of("/").onServerSide("count", (args, ack) -> {
            ack.send(1);
            ack.send(2);
        });
        elsewhere.of("/").onServerSide("count", (args, ack) -> {
            throw new ProblemException(Problem.of(409, "Conflict", "busy"));
        });
        assertThat(await(here.of("/").serverSideEmitWithAck(LONG, "count")))
                .extracting(answer -> answer.json().toString())
                .hasSize(2)
                .contains("[1]")
                .anyMatch(answer -> answer.contains("busy"));
    }

    @Test
    void one_that_does_not_answer_runs_into_the_timeout_with_the_answers_of_the_others() {
        there.of("/").onServerSide("count", (args, ack) -> ack.send(1));
        var answers = here.of("/").serverSideEmitWithAck(Duration.ofMillis(200), "count");
        assertThatThrownBy(() -> await(answers))
                .cause()
                .isInstanceOfSatisfying(AckTimeoutException.class, e -> assertThat(e.responses())
                        .extracting((Arguments a) -> a.get(0, Integer.class))
                        .containsExactly(1));
    }

    @Test
    void alone_nobody_answers_and_nobody_is_waited_for() throws Exception {
        var alone = hub(new ZocaloOptions());
        alone.of("/").onServerSide(said -> heard.add("self"));
        alone.of("/").serverSideEmit("x");
        assertThat(await(alone.of("/").serverSideEmitWithAck(LONG, "x"))).isEmpty();
        assertThat(heard).isEmpty();
        alone.close();
    }
}
