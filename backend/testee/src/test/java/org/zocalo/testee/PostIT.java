package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to a POST, and what becomes of the session. */
class PostIT {
    private static final String MULTIPLE = "4a\u001e4ñ\u001ebAQIDBA==\u001e4\u001e4\uD83D\uDE00";

    private final Engine engine = Engine.echo();

    @Test
    void a_message_is_taken_and_comes_back() {
        var sid = engine.open();

        engine.post(sid, "4hola").assertTaken();
        var poll = engine.poll(sid);

        assertThat(poll.type()).isEqualTo("text/plain");
        assertThat(poll.charset()).isEqualTo("utf-8");
        assertThat(poll.header("Cache-Control")).isEqualTo("no-store");
        assertThat(poll.body()).isEqualTo("4hola");
    }

    @Test
    void a_payload_has_several_packets_in_order_and_binary_as_base64() {
        var sid = engine.open();

        engine.post(sid, MULTIPLE).assertTaken();

        assertThat(engine.poll(sid).body()).isEqualTo(MULTIPLE);
    }

    @Test
    void the_charset_is_utf_8_whatever_the_header_says() {
        var sid = engine.open();

        Engine.join(engine.send("POST", Engine.session(sid), "4€", "Content-Type", "text/plain"))
                .assertTaken();
        Engine.join(engine.send("POST", Engine.session(sid), "4ñ")).assertTaken();

        assertThat(engine.poll(sid).packets()).containsExactly("4€", "4ñ");
    }

    @Test
    void a_pending_poll_is_answered_by_what_comes() {
        var sid = engine.open();
        var poll = engine.pollLater(sid);

        engine.post(sid, "4hola").assertTaken();

        assertThat(Engine.join(poll).body()).isEqualTo("4hola");
    }

    @Test
    void goodbye_ends_the_pending_poll_with_a_noop_and_the_session() {
        var sid = engine.open();
        var poll = engine.pollLater(sid);

        engine.post(sid, "1").assertTaken();

        assertThat(Engine.join(poll).body()).isEqualTo("6");
        engine.assertGone(sid);
        engine.post(sid, "4x").assertRefused(1);
    }

    @Test
    void what_comes_before_a_goodbye_counts() {
        var sid = engine.open();
        var poll = engine.pollLater(sid);

        engine.post(sid, "4last words\u001e1").assertTaken();

        assertThat(Engine.join(poll).packets()).contains("4last words");
        engine.assertGone(sid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "9x", "x", "abc", "\u001e", "4a\u001e", "2", "2probe", "b!!", "b="})
    void what_is_no_packet_of_a_client_ends_the_session(String body) {
        var sid = engine.open();

        var answer = engine.post(sid, body);

        assertThat(answer.status()).isIn(200, 400);
        engine.assertGone(sid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0{}", "6", "3", "5", "3probe"})
    void packets_that_mean_nothing_here_are_ignored(String body) {
        var sid = engine.open();

        engine.post(sid, body).assertTaken();

        engine.assertAlive(sid);
    }

    @Test
    void a_binary_body_is_of_an_older_protocol_and_ends_the_session() {
        var sid = engine.open();
        var poll = engine.pollLater(sid);
        engine.awaitPending();

        Engine.join(engine.send("POST", Engine.session(sid), "4x", "Content-Type", "application/octet-stream"))
                .assertEmpty(400);

        assertThat(Engine.join(poll).body()).isEqualTo("1");
        engine.assertGone(sid);
    }

    @Test
    void what_waits_for_a_poll_is_sent_together() {
        var sid = engine.open();
        for (int i = 0; i < 20; i++) {
            engine.post(sid, "4" + i).assertTaken();
        }

        var packets = engine.poll(sid).packets();

        assertThat(packets).hasSize(20).startsWith("40", "41", "42").endsWith("418", "419");
    }

    @Test
    void a_large_poll_is_whole() {
        var sid = engine.open();
        var large = "4" + "añ€\uD83D\uDE00".repeat(50_000);

        engine.post(sid, large).assertTaken();

        assertThat(engine.poll(sid).body()).isEqualTo(large);
    }
}
