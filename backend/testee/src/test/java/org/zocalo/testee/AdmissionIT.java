package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may begin a session, with which id, and how the application hears of those who may not. */
class AdmissionIT {
    private final Engine engine = Engine.options("/rich/");

    @ParameterizedTest
    @CsvSource({
        "told, no entry for \"ñ\" & co",
        "problem, come back tomorrow",
        "thrown, thrown at once",
        "broken, Forbidden",
        "silent, Forbidden"
    })
    void a_gate_refuses_with_its_words(String gate, String words) throws Exception {
        var answer = engine.get(Engine.POLLING + "&gate=" + gate);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.type()).isEqualTo("application/json");
        assertThat(answer.body()).isEqualTo("{\"code\":4,\"message\":\"" + words.replace("\"", "\\\"") + "\"}");

        try (var raw = engine.connect()) {
            var refused =
                    raw.upgrade("/rich/?" + Engine.WEBSOCKET + "&gate=" + gate).read();
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.type()).isEqualTo("text/html");
            assertThat(refused.body()).isEqualTo(words);
            assertThat(raw.drain()).isEmpty();
        }
    }

    @Test
    void the_gate_is_asked_once_for_a_session() {
        var sid = engine.open();

        assertThat(Engine.join(engine.send("POST", Engine.session(sid) + "&gate=told", "4x"))
                        .body())
                .isEqualTo("ok");
        assertThat(engine.get(Engine.session(sid) + "&gate=told").body()).isEqualTo("4x");
        var probe = engine.webSocket(Engine.WEBSOCKET + "&gate=told&sid=" + sid);
        probe.text("2probe");
        assertThat(probe.next()).isEqualTo("3probe");
        probe.close();
    }

    @Test
    void the_application_makes_the_ids() {
        assertThat(Engine.sid(engine.get(Engine.POLLING + "&id=mine").body())).isEqualTo("mine");
        assertThat(engine.open()).startsWith("made-");
        var socket = engine.webSocket(Engine.WEBSOCKET + "&id=mine-too");
        assertThat(Engine.sid(socket.next())).isEqualTo("mine-too");
        socket.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"taken", "broken", "", "%22", "a%5Cb", "a%20b", "%C3%B1"})
    void an_id_that_is_taken_or_wrong_is_refused(String id) throws Exception {
        engine.get(Engine.POLLING + "&id=taken");

        engine.get(Engine.POLLING + "&id=" + id).assertRefused(3);
        try (var raw = engine.connect()) {
            raw.upgrade("/rich/?" + Engine.WEBSOCKET + "&id=" + id).read().assertUpgradeRefused(3);
        }
        assertThat(engine.post("taken", "4still mine").body()).isEqualTo("ok");
    }

    @Test
    void a_refused_request_is_told_with_what_is_wrong() throws Exception {
        engine.get("EIO=4&transport=abc&n=a0");
        engine.get(Engine.session("nobody") + "&n=a1");
        Engine.join(engine.send("POST", Engine.POLLING + "&n=a2", ""));
        engine.get(Engine.WEBSOCKET + "&n=a3");
        engine.get(Engine.POLLING + "&gate=told&n=a4");
        engine.get(Engine.POLLING + "&gate=broken&n=a5");
        engine.get("EIO=2&transport=polling&n=a6");
        engine.get(Engine.POLLING + "&id=broken&n=a7");

        assertThat(told("n=a0")).isEqualTo("0 Transport unknown {transport=abc}\n");
        assertThat(told("n=a1")).isEqualTo("1 Session ID unknown {sid=nobody}\n");
        assertThat(told("n=a2")).isEqualTo("2 Bad handshake method {method=POST}\n");
        assertThat(told("n=a3")).isEqualTo("3 Bad request {name=TRANSPORT_HANDSHAKE_ERROR}\n");
        assertThat(told("n=a4")).isEqualTo("4 Forbidden {message=no entry for \"ñ\" & co}\n");
        assertThat(told("n=a5")).isEqualTo("4 Forbidden {message=Forbidden}\n");
        assertThat(told("n=a6")).isEqualTo("5 Unsupported protocol version {protocol=3}\n");
        assertThat(told("n=a7"))
                .isEqualTo("3 Bad request {error=java.lang.IllegalStateException: no id today,"
                        + " name=ID_GENERATION_ERROR}\n");
    }

    @Test
    void a_bad_request_is_told_by_its_name() throws Exception {
        var sid = engine.open();
        engine.get(Engine.WEBSOCKET + "&n=b0&sid=" + sid);
        engine.get("EIO=3&transport=polling&n=b1&sid=" + sid);
        try (var raw = engine.connect()) {
            raw.request("GET", "/rich/?" + Engine.POLLING + "&n=b2", "Origin", "http://a\u0001b")
                    .read();
        }
        try (var raw = engine.connect()) {
            raw.upgrade("/rich/?" + Engine.WEBSOCKET + "&n=b3", "Origin", "https://other.example.com")
                    .read();
        }

        assertThat(told("n=b0"))
                .isEqualTo("3 Bad request {name=TRANSPORT_MISMATCH, previousTransport=polling, transport=websocket}\n");
        assertThat(told("n=b1")).isEqualTo("3 Bad request {name=PROTOCOL_MISMATCH, previousProtocol=4, protocol=3}\n");
        assertThat(told("n=b2")).isEqualTo("3 Bad request {name=INVALID_ORIGIN, origin=http://a\u0001b}\n");
        assertThat(told("n=b3")).isEqualTo("4 Forbidden {name=ORIGIN_NOT_ALLOWED, origin=https://other.example.com}\n");
    }

    @Test
    void a_client_of_version_3_that_changes_to_4_is_told_so() {
        var old = Engine.options("/fixed/");
        var sid = Engine.sid(old.get("EIO=3&transport=polling").body());
        old.get(Engine.session(sid) + "&n=d0").assertRefused(3);

        assertThat(told("n=d0")).isEqualTo("3 Bad request {name=PROTOCOL_MISMATCH, previousProtocol=3, protocol=4}\n");
    }

    @Test
    void refusals_are_events_of_the_application() {
        Engine.options("/socket.io/").get(Engine.session("nobody") + "&n=c0");

        assertThat(told("n=c0")).isEqualTo("1 Session ID unknown {sid=nobody}\n");
    }

    private static String told(String part) {
        return Engine.options("/refusals").get(part).body().replace("\r", "");
    }
}
