package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Transports that are off, upgrades that are not allowed, and extensions that the container does not have. */
class TransportOptionsIT {

    @Test
    void a_transport_that_is_off_is_unknown_and_nothing_to_upgrade_to() throws Exception {
        var engine = Engine.options("/poor/");

        assertThat(engine.get(Engine.POLLING).body()).contains("\"upgrades\":[]");
        try (var raw = engine.connect()) {
            raw.upgrade("/poor/?" + Engine.WEBSOCKET).read().assertUpgradeRefused(0);
        }
        assertThat(Engine.options("/refusals").get("/poor/").body())
                .contains("0 Transport unknown {transport=websocket}");
    }

    @Test
    void without_upgrades_polling_stays_polling() {
        var engine = Engine.options("/fixed/");
        var handshake = engine.get(Engine.POLLING).body();
        assertThat(handshake).contains("\"upgrades\":[]");

        engine.webSocket(Engine.WEBSOCKET + "&sid=" + Engine.sid(handshake))
                .text("2probe")
                .closed()
                .join();
        engine.assertAlive(Engine.sid(handshake));
        var socket = engine.webSocket(Engine.WEBSOCKET);
        assertThat(socket.next()).contains("\"upgrades\":[]");
        socket.close();
    }

    @Test
    void a_websocket_goes_without_an_extension_that_the_container_does_not_have() throws Exception {
        var engine = Engine.options("/rich/");
        try (var raw = engine.connect()) {
            var opened = raw.upgrade(
                            "/rich/?" + Engine.WEBSOCKET,
                            "Sec-WebSocket-Extensions",
                            "permessage-deflate; client_max_window_bits")
                    .read();

            assertThat(opened.status()).isEqualTo(101);
            assertThat(opened.header("Sec-WebSocket-Extensions")).isEmpty();
        }
    }
}
