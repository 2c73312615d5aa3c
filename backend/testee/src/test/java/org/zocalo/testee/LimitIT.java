package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest message: counted in bytes of UTF-8, its type included. */
class LimitIT {
    private static final int MAX = 1_000_000;
    private static final int ENYES = (MAX - 2) / 2;

    private final Engine engine = Engine.echo();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_body_of_the_largest_size_is_taken(boolean ascii) {
        var sid = engine.open();
        var message = ascii ? "4" + "x".repeat(MAX - 1) : "4x" + "ñ".repeat(ENYES);

        engine.post(sid, message).assertTaken();

        assertThat(engine.poll(sid).body()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_body_that_is_too_large_is_413_and_the_session_lives(boolean ascii) throws Exception {
        var sid = engine.open();
        var message = ascii ? "4" + "x".repeat(MAX) : "4" + "ñ".repeat(ENYES + 1);
        try (var raw = engine.connect()) {
            raw.request("POST", target(sid), "Content-Length", "" + (MAX + 1)).write(message);

            raw.read().assertEmpty(413);
        }
        engine.assertAlive(sid);
    }

    @Test
    void a_length_that_is_too_large_is_413_before_the_body_is_sent() throws Exception {
        var sid = engine.open();
        try (var raw = engine.connect()) {
            raw.request("POST", target(sid), "Content-Length", "100000000000");

            raw.read().assertEmpty(413);
        }
        engine.assertAlive(sid);
    }

    @Test
    void a_chunked_body_that_is_too_large_is_413_and_the_session_lives() throws Exception {
        var sid = engine.open();
        try (var raw = engine.connect()) {
            raw.request("POST", target(sid), "Transfer-Encoding", "chunked");
            for (int i = 0; i <= MAX / 100_000; i++) {
                raw.write(Integer.toHexString(100_000) + "\r\n" + "4".repeat(100_000) + "\r\n");
            }
            raw.write("0\r\n\r\n");

            raw.read().assertEmpty(413);
        }
        engine.assertAlive(sid);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_frame_of_the_largest_size_is_taken(boolean ascii) {
        try (var client = new WebSocketClient(engine)) {
            var message = ascii ? "4" + "x".repeat(MAX - 1) : "4x" + "ñ".repeat(ENYES);
            client.send(message);

            client.expect(message);
        }
    }

    @Test
    void a_binary_frame_of_the_largest_size_is_taken() {
        try (var client = new WebSocketClient(engine)) {
            var message = EngineClient.binary(new byte[MAX]);
            client.send(message);

            client.expect(message);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_frame_that_is_too_large_closes_the_websocket(boolean ascii) {
        var socket = engine.webSocket(Engine.WEBSOCKET);
        var sid = Engine.sid(socket.next());

        send(socket, () -> socket.text(ascii ? "4" + "x".repeat(MAX) : "4" + "ñ".repeat(ENYES + 1)));

        assertThat(socket.awaitClose()).isIn(1009, 1011);
        engine.assertGone(sid);
    }

    @Test
    void a_binary_frame_that_is_too_large_closes_the_websocket() {
        var socket = engine.webSocket(Engine.WEBSOCKET);
        var sid = Engine.sid(socket.next());

        send(socket, () -> socket.binary(new byte[MAX + 1]));

        assertThat(socket.awaitClose()).isIn(1009, 1011);
        engine.assertGone(sid);
    }

    @Test
    void fragments_that_are_too_large_together_close_the_websocket() {
        var socket = engine.webSocket(Engine.WEBSOCKET);
        var sid = Engine.sid(socket.next());

        send(socket, () -> {
            socket.text("4", false);
            for (int i = 0; i < 10; i++) {
                socket.text("x".repeat(MAX / 10), false);
            }
            socket.text("", true);
        });

        assertThat(socket.awaitClose()).isIn(1009, 1011);
        engine.assertGone(sid);
    }

    @Test
    void fragments_of_the_largest_size_are_one_message() {
        var socket = engine.webSocket(Engine.WEBSOCKET);
        socket.next();

        socket.text("4x", false);
        socket.text("ñ".repeat(ENYES / 2), false);
        socket.text("ñ".repeat(ENYES - ENYES / 2), true);
        socket.binary(new byte[] {1, 2}, false).binary(new byte[] {3, 4}, true);

        assertThat(socket.next()).isEqualTo("4x" + "ñ".repeat(ENYES));
        assertThat(socket.next()).isEqualTo(EngineClient.binary((byte) 1, (byte) 2, (byte) 3, (byte) 4));
        socket.close();
    }

    /** The server may have closed it before all is sent. */
    private static void send(Pipe socket, Runnable action) {
        try {
            action.run();
        } catch (AssertionError e) {
            assertThat(socket.awaitClose()).isNotEqualTo(1000);
        }
    }

    private String target(String sid) {
        return engine.path() + "?" + Engine.session(sid);
    }
}
