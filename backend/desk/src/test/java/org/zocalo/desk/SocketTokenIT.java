package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zocalo.test.ZocaloTestClient;

/** The tokens of sockets: signed, short, and worth nothing without their login. */
class SocketTokenIT extends DeskTest {
    private static int refusal(String token) {
        return ZocaloTestClient.at(desk.address().resolve("socket.io"))
                .auth(Map.of("token", token))
                .expectConnectError("/chat")
                .data()
                .asJsonObject()
                .getInt("status");
    }

    @Test
    void it_is_good_for_a_quarter_of_an_hour_and_says_who_it_is_for() {
        var answer = ana.post("token", null).object();

        assertThat(Instant.parse(answer.getString("expires")))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(13)),
                        Instant.now().plus(Duration.ofMinutes(16)));
        assertThat(answer.getJsonObject("user").getString("name")).isEqualTo("ana");
        assertThat(answer.getString("token").split("\\.")).hasSize(3);
        assertProblem(anybody.post("token", null), 401);
    }

    @Test
    void it_ends_with_its_login() {
        var luis = Api.of(desk, "luis");
        String token = luis.socketToken();
        luis.post("logout", null);

        assertThat(refusal(token)).isEqualTo(401);
    }

    @Test
    void the_token_of_a_login_and_one_that_was_tampered_with_open_no_socket() {
        String token = ana.socketToken();
        int middle = token.indexOf('.') + 20;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';

        assertThat(refusal(ana.token())).isEqualTo(401);
        assertThat(refusal(token.substring(0, middle) + other + token.substring(middle + 1)))
                .isEqualTo(401);
    }

    @Test
    void a_newer_one_is_shown_without_connecting_again() {
        try (var chat = DeskSocket.connect(desk, "/chat", ana.token())) {
            var renewed =
                    chat.client().expectAck("refresh-token", ana.socketToken()).get(0, JsonObject.class);

            assertThat(Instant.parse(renewed.getString("expires"))).isAfter(Instant.now());
            assertThat(chat.client()
                            .expectAck("refresh-token", ana.token())
                            .get(0, JsonObject.class)
                            .getInt("status"))
                    .isEqualTo(401);
            assertThat(chat.ask("entrar-cliente", "{'room':'general'}")).containsKey("room");
        }
    }

    @Test
    void the_key_outlives_a_restart() throws InterruptedException {
        var server = DeskServer.another();
        var eva = Api.of(server, "eva");
        String token = eva.socketToken();
        server.stop();
        server.start();

        try (var chat = new DeskSocket(ZocaloTestClient.at(server.address().resolve("socket.io"))
                .auth(Map.of("token", token))
                .connect("/chat"))) {
            assertThat(chat.ask("entrar-cliente", "{'room':'general'}")).containsKey("room");
        } finally {
            server.kill();
        }
    }
}
