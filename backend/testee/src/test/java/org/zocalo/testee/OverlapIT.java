package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests of one session that overlap, and such that are never finished. */
class OverlapIT {
    private final Engine engine = Engine.echo();

    @Test
    void a_second_poll_ends_both_and_the_session() throws Exception {
        var sid = engine.open();
        try (var first = engine.connect();
                var second = engine.connect()) {
            first.request("GET", target(sid));
            engine.awaitPending();
            second.request("GET", target(sid));

            assertThat(first.read().packets()).containsExactly("1");
            second.read().assertEmpty(400);
        }
        engine.assertGone(sid);
    }

    @Test
    void of_many_polls_at_once_one_is_told_goodbye() {
        var sid = engine.open();
        var polls = java.util.stream.Stream.generate(() -> engine.pollLater(sid))
                .limit(5)
                .toList();

        var answers = polls.stream().map(Engine::join).toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 200).map(Answer::body))
                .containsExactly("1");
        assertThat(answers.stream().filter(answer -> answer.status() != 200).map(Answer::status))
                .containsOnly(400);
        engine.assertGone(sid);
    }

    @Test
    void a_second_post_ends_both_and_the_session() throws Exception {
        var sid = engine.open();
        try (var first = engine.connect();
                var second = engine.connect()) {
            first.request("POST", target(sid), "Content-Length", "10", "Connection", "close")
                    .write("4half");
            engine.awaitPending();
            second.request("POST", target(sid), "Content-Length", "2").write("4x");
            second.read().assertEmpty(400);
            engine.assertGone(sid);

            first.write("other");
            assertThat(new String(first.drain()))
                    .as("the first one is not taken")
                    .doesNotContain("200 OK");
        }
    }

    @Test
    void a_poll_that_the_client_has_given_up_counts_as_pending() throws Exception {
        var sid = engine.open();
        var aborted = engine.connect();
        aborted.request("GET", target(sid));
        engine.awaitPending();
        aborted.abort();

        assertThat(engine.poll(sid).status()).isEqualTo(400);
        engine.assertGone(sid);
    }

    @Test
    void a_body_that_is_cut_off_harms_nobody_else() throws Exception {
        var sid = engine.open();
        var other = engine.open();
        var aborted = engine.connect();
        aborted.request("POST", target(sid), "Content-Length", "10").write("4half");
        engine.awaitPending();
        aborted.abort();

        engine.assertAlive(other);
        for (var answer : List.of(engine.post(sid, "4x"), engine.poll(sid))) {
            assertThat(answer.body()).doesNotContain("half");
        }
    }

    @Test
    void get_and_post_do_not_overlap() {
        var sid = engine.open();
        for (int i = 0; i < 50; i++) {
            var poll = engine.pollLater(sid);
            engine.post(sid, "4" + i).assertTaken();

            assertThat(Engine.join(poll).packets()).contains("4" + i);
        }
    }

    private String target(String sid) {
        return engine.path() + "?" + Engine.session(sid);
    }
}
