package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a session begins. */
class HandshakeIT {

    @ParameterizedTest
    @ValueSource(strings = {"/socket.io", "/socket.io/", "/engine.io", "/engine.io/"})
    void polling_begins_with_the_open_packet(String path) {
        var answer = new Engine(Testee.in("protocol"), path).get(Engine.POLLING);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("text/plain");
        assertThat(answer.charset()).isEqualTo("utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Length")).isEqualTo("" + answer.body().length());
        assertThat(answer.body())
                .matches("0\\{\"sid\":\"[-_A-Za-z0-9]{20}\",\"upgrades\":\\[\"websocket\"],"
                        + "\"pingInterval\":300,\"pingTimeout\":200,\"maxPayload\":1000000}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/socket.io", "/socket.io/", "/engine.io", "/engine.io/"})
    void a_websocket_begins_with_the_open_packet_and_has_no_upgrades(String path) {
        var socket = new Engine(Testee.in("protocol"), path).webSocket(Engine.WEBSOCKET);

        assertThat(socket.next())
                .matches("0\\{\"sid\":\"[-_A-Za-z0-9]{20}\",\"upgrades\":\\[],"
                        + "\"pingInterval\":300,\"pingTimeout\":200,\"maxPayload\":1000000}");
        socket.close();
    }

    @Test
    void every_session_has_an_id_of_its_own() {
        var engine = Engine.echo();
        var ids = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            ids.add(engine.open());
        }

        assertThat(ids).hasSize(100);
    }

    @Test
    void the_order_of_the_parameters_and_others_of_the_application_do_not_matter() {
        var engine = Engine.echo();
        var sid = Engine.sid(engine.get("transport=polling&t=abc&sala=caf%C3%A9&EIO=4&empty=")
                .body());

        assertThat(engine.send("POST", "sid=" + sid + "&b64=1&transport=polling&EIO=4", "4x")
                        .join()
                        .body())
                .isEqualTo("ok");
        assertThat(engine.get("sid=" + sid + "&transport=polling&EIO=4").body()).isEqualTo("4x");
    }
}
