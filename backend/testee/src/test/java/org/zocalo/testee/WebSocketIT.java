package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session that is a WebSocket from the beginning. */
class WebSocketIT {
    private final Engine engine = Engine.echo();

    @Test
    void a_packet_is_a_frame_and_binary_goes_bare() {
        var socket = open();

        socket.text("4hola").text("4").text("4ñ€\uD83D\uDE00").binary((byte) 0, (byte) 4, (byte) -1);

        assertThat(socket.next()).isEqualTo("4hola");
        assertThat(socket.next()).isEqualTo("4");
        assertThat(socket.next()).isEqualTo("4ñ€\uD83D\uDE00");
        assertThat(socket.next()).isEqualTo(EngineClient.binary((byte) 0, (byte) 4, (byte) -1));
        socket.close();
    }

    @Test
    void a_thousand_frames_come_back_in_order() {
        var socket = open();

        IntStream.range(0, 1000).forEach(i -> socket.text("4" + i));

        IntStream.range(0, 1000).forEach(i -> assertThat(socket.next()).isEqualTo("4" + i));
        socket.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "x", "2", "2probe", "1"})
    void what_is_no_packet_of_a_client_closes_it(String packet) {
        var socket = engine.webSocket(Engine.WEBSOCKET);
        var sid = Engine.sid(socket.next());

        socket.text(packet);

        socket.awaitClose();
        engine.assertGone(sid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "5", "6"})
    void packets_that_mean_nothing_here_are_ignored(String packet) {
        var socket = open();

        socket.text(packet).text("4still there");

        assertThat(socket.next()).isEqualTo("4still there");
        socket.close();
    }

    @Test
    void a_client_that_closes_it_ends_the_session() {
        var socket = engine.webSocket(Engine.WEBSOCKET);
        var sid = Engine.sid(socket.next());

        socket.close();

        assertThat(socket.awaitClose()).isEqualTo(1000);
        engine.assertGone(sid);
    }

    private Pipe open() {
        var socket = engine.webSocket(Engine.WEBSOCKET);
        Engine.sid(socket.next());
        return socket;
    }
}
