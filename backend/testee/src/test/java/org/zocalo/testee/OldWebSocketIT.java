package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WebSocket of Engine.IO 3, and the upgrade to it. Binary is shown as {@code b} and the base64 of the whole frame. */
class OldWebSocketIT {
    private final OldEngine engine = OldEngine.echo();

    private Pipe open(String more) {
        var pipe = engine.webSocket(more);
        assertThat(pipe.next()).startsWith("0{").contains("\"upgrades\":[]");
        return pipe;
    }

    private void assertGone(Pipe pipe) {
        assertThat(pipe.answered()).isFalse();
        pipe.awaitClose();
    }

    @Test
    void text_goes_as_it_is() {
        var pipe = open("").text("4hola ñ€").text("4");

        assertThat(pipe.next()).isEqualTo("4hola ñ€");
        assertThat(pipe.next()).isEqualTo("4");
        pipe.close();
    }

    @Test
    void binary_has_its_type_in_front() {
        var pipe = open("").binary(OldPollingIT.bytes(4, 1, 2, 255)).binary(OldPollingIT.bytes(4));

        assertThat(pipe.next()).isEqualTo(EngineClient.binary(OldPollingIT.bytes(4, 1, 2, 255)));
        assertThat(pipe.next()).isEqualTo(EngineClient.binary(OldPollingIT.bytes(4)));
        pipe.close();
    }

    @Test
    void binary_is_text_for_a_client_that_wants_base64() {
        var pipe = open("&b64=1").text("b4AQIDBA==").text("4x");
        assertThat(pipe.next()).isEqualTo("b4AQIDBA==");
        assertThat(pipe.next()).isEqualTo("4x");

        pipe.binary(OldPollingIT.bytes(4, 1));
        assertThat(pipe.next()).isEqualTo("b4AQ==");
        pipe.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "abc", "b", "b5AQ==", "b4!", "3", "3probe", "1"})
    void what_is_no_packet_of_a_client_ends_the_session(String packet) {
        assertGone(open("").text(packet));
    }

    @Test
    void binary_without_its_type_ends_the_session() {
        assertGone(open("").binary());
        assertGone(open("").binary((byte) 5, (byte) 1));
    }

    @Test
    void an_upgrade_loses_nothing_and_keeps_the_order() {
        var sid = engine.open();
        var pipe = engine.webSocket("&sid=" + sid).text("2probe");
        assertThat(pipe.next()).isEqualTo("3probe");
        assertThat(engine.poll(sid).text()).isEqualTo("1:6");
        engine.post(sid, "6:4first10:b4AQIDBA==").assertTaken();

        pipe.text("5").text("4last");

        assertThat(pipe.next()).isEqualTo("4first");
        assertThat(pipe.next()).isEqualTo(EngineClient.binary(OldPollingIT.bytes(4, 1, 2, 3, 4)));
        assertThat(pipe.next()).isEqualTo("4last");
        engine.engine().get(OldEngine.POLLING + "&sid=" + sid).assertRefused(3);
        pipe.close();
    }

    @Test
    void an_upgrade_to_another_version_is_refused() throws Exception {
        var sid = engine.open();
        try (var raw = engine.engine().connect()) {
            raw.upgrade(engine.engine().path() + "?" + Engine.WEBSOCKET + "&sid=" + sid)
                    .read()
                    .assertUpgradeRefused(3);
        }

        engine.assertAlive(sid);
    }

    @Test
    void what_is_too_big_ends_the_session() {
        var pipe = open("").binary(new byte[1_000_001]);

        pipe.awaitClose();
    }
}
