package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From polling to a WebSocket, step by step; and how it fails without harm. */
class UpgradeIT {
    private final Engine engine = Engine.echo();
    private final String sid = engine.open();

    @Test
    void a_probe_is_answered_the_poll_is_ended_and_the_websocket_takes_over() {
        var poll = engine.pollLater(sid);
        var socket = probed();

        assertThat(Engine.join(poll).body()).isEqualTo("6");
        socket.text("5").text("4hola");

        assertThat(socket.next()).isEqualTo("4hola");
        engine.poll(sid).assertRefused(3);
        engine.post(sid, "4x").assertRefused(3);
        socket.text("4still there");
        assertThat(socket.next()).isEqualTo("4still there");
        socket.close();
    }

    @Test
    void a_poll_that_comes_during_the_probation_is_ended_too() {
        var socket = probed();

        assertThat(engine.poll(sid).body()).isEqualTo("6");
        assertThat(engine.poll(sid).body()).isEqualTo("6");
        socket.close();
    }

    @Test
    void a_poll_that_is_still_pending_at_the_end_is_refused() {
        var socket = engine.webSocket(query());
        socket.text("2probe");
        assertThat(socket.next()).isEqualTo("3probe");
        var poll = engine.pollLater(sid);
        socket.text("5");

        // a noop, if the server was quicker than this test
        assertThat(Engine.join(poll).body()).isIn("{\"code\":3,\"message\":\"Bad request\"}", "6");
        engine.poll(sid).assertRefused(3);
        socket.close();
    }

    @Test
    void what_is_sent_during_the_probation_goes_by_the_poll() {
        var socket = probed();

        engine.post(sid, "4by poll").assertTaken();

        assertThat(pollPast("6")).isEqualTo("4by poll");
        socket.text("5").text("4by socket");
        assertThat(socket.next()).isEqualTo("4by socket");
        socket.close();
    }

    @Test
    void what_waits_at_the_end_is_not_lost_and_goes_by_the_websocket_in_order() {
        var socket = probed();
        engine.post(sid, "4a\u001e4b\u001ebAQI=").assertTaken();

        socket.text("5").text("4c");

        assertThat(List.of(socket.next(), socket.next(), socket.next(), socket.next()))
                .containsExactly("4a", "4b", "bAQI=", "4c");
        socket.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "3probe", "2", "2other", "4hola", "1", "", "x"})
    void a_wrong_first_packet_ends_the_websocket_only(String packet) {
        var socket = engine.webSocket(query());

        socket.text(packet);

        socket.awaitClose();
        engine.assertAlive(sid);
    }

    @Test
    void binary_instead_of_a_probe_ends_the_websocket_only() {
        var socket = engine.webSocket(query());

        socket.binary((byte) 1);

        socket.awaitClose();
        engine.assertAlive(sid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2probe", "3", "4hola", "6"})
    void a_wrong_packet_after_the_probe_ends_the_websocket_only(String packet) {
        var socket = probed();

        socket.text(packet);

        socket.awaitClose();
        engine.assertAlive(sid);
    }

    @Test
    void an_upgrade_that_takes_too_long_ends_the_websocket_only() {
        var silent = engine.webSocket(query());
        var other = engine.open();
        var half = engine.webSocket(Engine.WEBSOCKET + "&sid=" + other);
        half.text("2probe");

        silent.awaitClose();
        half.awaitClose();
        engine.assertAlive(sid);
        engine.assertAlive(other);
    }

    @Test
    void a_websocket_that_goes_away_leaves_polling_as_it_is_and_another_may_try() {
        probed().close();
        engine.assertAlive(sid);
        probed().abort();
        engine.assertAlive(sid);

        var socket = probed();
        socket.text("5").text("4hola");
        assertThat(socket.next()).isEqualTo("4hola");
        socket.close();
    }

    @Test
    void a_second_websocket_is_closed_and_the_first_goes_on() {
        var first = probed();

        engine.webSocket(query()).awaitClose();
        first.text("5").text("4hola");
        assertThat(first.next()).isEqualTo("4hola");

        engine.webSocket(query()).awaitClose();
        first.text("4still there");
        assertThat(first.next()).isEqualTo("4still there");
        first.close();
    }

    @Test
    void a_session_that_began_as_a_websocket_is_not_taken_over() {
        try (var client = new WebSocketClient(engine)) {
            var thief = engine.webSocket(Engine.WEBSOCKET + "&sid=" + client.sid());

            thief.awaitClose();
            client.send("4still there");
            client.expect("4still there");
        }
    }

    @Test
    void the_end_of_the_websocket_is_the_end_of_an_upgraded_session() {
        var socket = probed();
        socket.text("5").text("4hola");
        socket.next();

        socket.text("1");

        socket.awaitClose();
        engine.assertGone(sid);
    }

    private String query() {
        return Engine.WEBSOCKET + "&sid=" + sid;
    }

    /** Another of this test may have been closed a moment ago, of which the server must hear first. */
    private Pipe probed() {
        for (int i = 0; i < 100; i++) {
            var socket = engine.webSocket(query());
            socket.text("2probe");
            if (socket.answered()) {
                assertThat(socket.next()).isEqualTo("3probe");
                return socket;
            }
        }
        throw new AssertionError("no WebSocket is put on probation");
    }

    private String pollPast(String noop) {
        var body = engine.poll(sid).body();
        while (body.equals(noop)) {
            body = engine.poll(sid).body();
        }
        return body;
    }
}
