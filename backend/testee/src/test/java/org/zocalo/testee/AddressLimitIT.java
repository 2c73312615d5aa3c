package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients of one address, as a trusted proxy tells it, that are more or come more often than they may. */
class AddressLimitIT {
    private static final String TOO_MANY = "{\"code\":4,\"message\":\"Limit exceeded: connections-per-address\"}";
    private static final String TOO_OFTEN = "{\"code\":4,\"message\":\"Limit exceeded: handshakes-per-address\"}";

    private final Engine engine = Engine.options("/crowded/");

    private Answer handshake(String address, String more) {
        return engine.get(Engine.POLLING + more, "X-Forwarded-For", "6.6.6.6, " + address);
    }

    @Test
    void one_too_many_is_refused_until_another_has_gone() throws Exception {
        var sid = Engine.sid(handshake("192.0.2.1", "").body());
        Engine.sid(handshake("192.0.2.1", "").body());

        var refused = handshake("192.0.2.1", "&n=e0");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.type()).isEqualTo("application/json");
        assertThat(refused.body()).isEqualTo(TOO_MANY);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        try (var raw = engine.connect()) {
            var upgrade = raw.upgrade("/crowded/?" + Engine.WEBSOCKET, "X-Forwarded-For", "192.0.2.1")
                    .read();
            assertThat(upgrade.status()).isEqualTo(429);
            assertThat(upgrade.body()).isEqualTo(TOO_MANY);
        }
        assertThat(handshake("192.0.2.2", "").status()).isEqualTo(200);

        engine.post(sid, "1").assertTaken();
        assertThat(handshake("192.0.2.1", "").status()).isEqualTo(200);
        assertThat(Engine.options("/refusals").get("n=e0").body().replace("\r", ""))
                .isEqualTo("4 Forbidden {limit=connections-per-address,"
                        + " message=Limit exceeded: connections-per-address, name=LIMIT_EXCEEDED}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.3", "2001:db8::3"})
    void who_comes_too_often_is_told_when_to_come_again(String address) {
        var refused = Stream.generate(() -> comeAndGo(address))
                .limit(1_000)
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo(TOO_OFTEN);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(comeAndGo("192.0.2.4").status()).isEqualTo(200);
    }

    @Test
    void an_upgrade_is_no_further_client() {
        var sid = Engine.sid(handshake("192.0.2.5", "").body());
        Engine.sid(handshake("192.0.2.5", "").body());

        var socket = engine.webSocket(Engine.WEBSOCKET + "&sid=" + sid);
        socket.text("2probe");
        assertThat(socket.next()).isEqualTo("3probe");
        socket.close();
    }

    private Answer comeAndGo(String address) {
        var answer = handshake(address, "");
        if (answer.status() == 200) {
            engine.post(Engine.sid(answer.body()), "1").assertTaken();
        }
        return answer;
    }
}
