package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, over HTTP and on the way to a WebSocket. */
class RefusalIT {
    private final Engine engine = Engine.echo();

    @ParameterizedTest
    @CsvSource({
        "EIO=4, 0",
        "EIO=4&transport=, 0",
        "EIO=4&transport=abc, 0",
        "EIO=4&transport=POLLING, 0",
        "EIO=3&transport=flashsocket, 0",
        "transport=abc, 0",
        "EIO=4&transport=polling&sid=abc, 1",
        "EIO=4&transport=websocket&sid=abc, 1",
        "EIO=4&transport=websocket, 3",
        "transport=polling, 5",
        "EIO=&transport=polling, 5",
        "EIO=2&transport=polling, 5",
        "EIO=3&transport=polling, 5",
        "EIO=5&transport=polling, 5",
        "EIO=abc&transport=polling, 5"
    })
    void a_get_is_refused(String query, int code) {
        engine.get(query).assertRefused(code);
        new Engine(engine.testee(), "/engine.io").get(query).assertRefused(code);
    }

    @Test
    void without_any_query_the_transport_is_unknown() throws Exception {
        for (var path : new String[] {"/engine.io", "/engine.io/", "/socket.io", "/socket.io/"}) {
            try (var raw = engine.connect()) {
                raw.request("GET", path).read().assertRefused(0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void a_session_begins_with_get_only(String method) {
        Engine.join(engine.send(method, Engine.POLLING, "")).assertRefused(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void a_method_that_means_nothing_is_500_and_the_session_lives(String method) throws Exception {
        var sid = engine.open();
        try (var raw = engine.connect()) {
            raw.request(method, engine.path() + "?" + Engine.session(sid), "Content-Length", "0")
                    .read()
                    .assertEmpty(500);
        }

        engine.assertAlive(sid);
    }

    @Test
    void the_protocol_of_a_session_does_not_change() {
        var sid = engine.open();

        engine.get("EIO=3&transport=polling&sid=" + sid).assertRefused(3);
        engine.get("transport=polling&sid=" + sid).assertRefused(3);
        engine.assertAlive(sid);
    }

    @Test
    void a_session_on_polling_is_not_polled_as_a_websocket() {
        var sid = engine.open();

        engine.get(Engine.WEBSOCKET + "&sid=" + sid).assertRefused(3);
        engine.assertAlive(sid);
    }

    @Test
    void a_session_on_websocket_is_not_polled() {
        try (var client = new WebSocketClient(engine)) {
            engine.poll(client.sid()).assertRefused(3);
            engine.post(client.sid(), "4x").assertRefused(3);

            client.send("4still there");
            client.expect("4still there");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a\u0001b.example", "http://a\u007fb.example"})
    void an_origin_with_characters_that_have_no_place_there_is_refused(String origin) throws Exception {
        try (var raw = engine.connect()) {
            raw.request("GET", engine.path() + "?" + Engine.POLLING, "Origin", origin)
                    .read()
                    .assertRefused(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EIO=4, 0",
        "EIO=4&transport=abc, 0",
        "EIO=4&transport=websocket&sid=abc, 1",
        "EIO=4&transport=polling, 3",
        "transport=websocket, 5",
        "EIO=3&transport=websocket, 5"
    })
    void a_websocket_is_refused_before_it_is_one(String query, int code) throws Exception {
        for (var path : new String[] {"/engine.io", "/engine.io/", "/socket.io", "/socket.io/"}) {
            try (var raw = engine.connect()) {
                raw.upgrade(path + "?" + query).read().assertUpgradeRefused(code);
                assertThat(raw.drain()).as("nothing after the refusal").isEmpty();
            }
        }
    }

    @Test
    void a_websocket_of_another_protocol_than_its_session_is_refused() throws Exception {
        var sid = engine.open();
        try (var raw = engine.connect()) {
            raw.upgrade(engine.path() + "?EIO=3&transport=websocket&sid=" + sid)
                    .read()
                    .assertUpgradeRefused(3);
        }

        engine.assertAlive(sid);
    }

    @Test
    void an_upgrade_header_alone_opens_nothing() throws Exception {
        try (var raw = engine.connect()) {
            var answer = raw.request("GET", engine.path() + "?" + Engine.WEBSOCKET, "Upgrade", "websocket")
                    .read();

            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        }
    }

    @Test
    void a_websocket_handshake_without_a_key_opens_nothing() throws Exception {
        try (var raw = engine.connect()) {
            var answer = raw.request(
                            "GET",
                            engine.path() + "?" + Engine.WEBSOCKET,
                            "Upgrade",
                            "websocket",
                            "Connection",
                            "Upgrade")
                    .read();

            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        }
    }

    @Test
    void a_post_is_no_websocket_handshake() throws Exception {
        var sid = engine.open();
        try (var raw = engine.connect()) {
            raw.request(
                    "POST",
                    engine.path() + "?" + Engine.WEBSOCKET + "&sid=" + sid,
                    "Upgrade",
                    "websocket",
                    "Connection",
                    "Upgrade, close",
                    "Content-Length",
                    "2");
            var answer = raw.write("4x").read();

            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        }
        engine.assertAlive(sid);
    }
}
