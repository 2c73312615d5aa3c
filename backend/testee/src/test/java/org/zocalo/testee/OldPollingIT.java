package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long-polling of Engine.IO 3. */
class OldPollingIT {
    private static final int MAX = 1_000_000;

    private final OldEngine engine = OldEngine.echo();

    @ParameterizedTest
    @ValueSource(strings = {"EIO=3&", "", "EIO=&", "EIO=2&", "EIO=abc&"})
    void begins_with_the_length_of_the_open_packet(String version) {
        var answer = engine.get(version + "transport=polling");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var colon = answer.text().indexOf(':');
        var packet = answer.text().substring(colon + 1);
        assertThat(answer.text().substring(0, colon)).isEqualTo("" + packet.length());
        assertThat(packet)
                .matches("0\\{\"sid\":\"[-_A-Za-z0-9]{20}\",\"upgrades\":\\[\"websocket\"],"
                        + "\"pingInterval\":2000,\"pingTimeout\":20000,\"maxPayload\":1000000}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6:4hello",
                "6:4test16:4test2",
                "1:4",
                "2:4€3:4\uD83D\uDE00",
                "5:4a:b:2:4x",
                "3:4\u001e\u2028",
            })
    void text_is_counted_in_characters_of_utf_16(String payload) {
        var sid = engine.open();

        engine.post(sid, payload).assertTaken();

        assertThat(engine.poll(sid).text()).isEqualTo(payload);
    }

    @Test
    void binary_is_base64_for_a_client_that_wants_it_so() {
        var sid = engine.open("&b64=1");

        engine.post(sid, "6:4hello10:b4AQIDBA==2:b4").assertTaken();

        var answer = engine.poll(sid);
        assertThat(answer.text()).isEqualTo("6:4hello10:b4AQIDBA==2:b4");
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void binary_makes_bytes_of_a_whole_payload_for_other_clients() {
        var sid = engine.open();

        engine.post(sid, "2:4€10:b4AQIDBA==").assertTaken();

        var answer = engine.poll(sid);
        assertThat(answer.bytes()).isEqualTo(bytes(0, 4, 255, '4', 0xe2, 0x82, 0xac, 1, 5, 255, 4, 1, 2, 3, 4));
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        engine.post(sid, "6:4hello").assertTaken();
        assertThat(engine.poll(sid).header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void a_payload_of_bytes_is_taken() {
        var sid = engine.open("&b64=1");
        var body = bytes(
                0, 4, 255, '4', 0xe2, 0x82, 0xac, 1, 5, 255, 4, 1, 2, 3, 255, 1, 1, 2, 255, 4, 7, 7, 7, 7, 7, 7, 7, 7,
                7, 7, 7, 0, 8, 255, 'b', '4', 'A', 'Q', 'I', 'D', 'B', 'A');

        engine.post(sid, body).assertTaken();

        assertThat(engine.poll(sid).text()).isEqualTo("2:4€10:b4AQID/w==18:b4BwcHBwcHBwcHBwc=10:b4AQIDBA==");
    }

    @Test
    void a_large_payload_of_bytes_is_whole() {
        var sid = engine.open();
        var message = new byte[200_000];
        message[7] = 7;
        var head = bytes(1, 2, 0, 0, 0, 0, 1, 255, 4);
        var body = new byte[head.length + message.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(message, 0, body, head.length, message.length);

        engine.post(sid, body).assertTaken();

        assertThat(engine.poll(sid).bytes()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                ":4a",
                "x:4a",
                "-1:4a",
                "+2:4a",
                "3:4a",
                "2:4a2",
                "2:4a2:",
                "2:4ax",
                "1:7",
                "1:x",
                "2:7a",
                "1:b",
                "3:b5A",
                "4:b4!!",
                "5:bAQID",
                "9999999999:4a",
                "2147483647:4a",
                "999999999:4a",
                "1:3",
                "2:4ab"
            })
    void what_is_no_payload_of_a_client_ends_the_session(String body) {
        var sid = engine.open();

        assertThat(engine.post(sid, body).status()).isIn(200, 400);

        engine.assertGone(sid);
    }

    static Stream<byte[]> malformed() {
        return Stream.of(
                bytes(0),
                bytes(1),
                bytes(0, 255),
                bytes(1, 255, 4),
                bytes(2, 1, 255, 4),
                bytes(1, 1, 4),
                bytes(1, 1, 255),
                bytes(1, 3, 255, 4, 1),
                bytes(1, 1, 255, 5),
                bytes(1, 0, 255),
                bytes(0, 0, 255),
                bytes(0, 1, 255, '7'),
                bytes(0, 11, 255, '4'),
                bytes(1, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 255, 4));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_is_no_payload_of_bytes_ends_the_session(byte[] body) {
        var sid = engine.open();

        assertThat(engine.post(sid, body).status()).isIn(200, 400);

        engine.assertGone(sid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:", "1:0", "1:5", "1:6", "0:1:6"})
    void packets_that_mean_nothing_here_are_ignored(String body) {
        var sid = engine.open();

        engine.post(sid, body).assertTaken();

        engine.assertAlive(sid);
    }

    @Test
    void more_than_the_limit_is_refused_in_bytes_and_the_session_lives() {
        for (var type : new String[] {"text/plain;charset=UTF-8", "application/octet-stream"}) {
            var sid = engine.open();
            var euros = "€".repeat(MAX / 3);
            var body = ((euros.length() + 1) + ":4" + euros).getBytes(StandardCharsets.UTF_8);
            assertThat(body.length).isGreaterThan(MAX);

            assertThat(engine.post(sid, type, body).status()).isEqualTo(413);

            engine.assertAlive(sid);
        }
    }

    @Test
    void goodbye_ends_the_pending_poll_with_a_noop_and_the_session() {
        var sid = engine.open();
        var poll = engine.pollLater(sid);

        engine.post(sid, "1:1").assertTaken();

        assertThat(Engine.join(poll).text()).isEqualTo("1:6");
        engine.assertGone(sid);
    }

    @Test
    void a_second_poll_at_once_ends_the_session() {
        var sid = engine.open();
        var first = engine.pollLater(sid);
        engine.engine().awaitPending();

        assertThat(engine.poll(sid).status()).isEqualTo(400);

        assertThat(Engine.join(first).text()).isEqualTo("1:1");
        engine.assertGone(sid);
    }

    @Test
    void a_session_keeps_its_version() {
        var old = engine.open();
        var current = engine.engine().open();

        engine.engine().get(Engine.POLLING + "&sid=" + old).assertRefused(3);
        engine.engine().get(OldEngine.POLLING + "&sid=" + current).assertRefused(3);
        engine.engine().get("transport=polling&sid=" + current).assertRefused(3);

        engine.assertAlive(old);
        assertThat(engine.get("transport=polling&sid=" + engine.open() + "x").status())
                .isEqualTo(400);
        engine.engine().assertAlive(current);
    }

    @Test
    void internet_explorer_is_told_to_leave_the_answers_alone() {
        for (var browser : new String[] {
            "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1)",
            "Mozilla/5.0 (Windows NT 6.3; Trident/7.0; rv:11.0) like Gecko"
        }) {
            assertThat(engine.get(OldEngine.POLLING, "User-Agent", browser).header("X-XSS-Protection"))
                    .isEqualTo("0");
        }
        assertThat(engine.get(OldEngine.POLLING).header("X-XSS-Protection")).isEmpty();
    }

    static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
