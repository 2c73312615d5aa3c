package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.Handshake;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.ZocaloOptions;

/** The language of problems, seen from clients that are connected by pipes. */
@Timeout(60)
class LanguageTest {
    private final Visitors visitors = new Visitors(new ZocaloOptions());

    @AfterEach
    void close() {
        visitors.close();
    }

    private Pipe client(String languages) {
        return new Pipe(
                visitors.server,
                new Handshake(
                        Map.of("accept-language", List.of(languages)),
                        Instant.now(),
                        "127.0.0.1",
                        false,
                        false,
                        "/",
                        Map.of(),
                        JsonValue.EMPTY_JSON_OBJECT,
                        Optional.empty()));
    }

    @Test
    void each_client_is_told_of_a_problem_in_its_language() {
        var shop = visitors.hub.of("/shop");
        shop.on("order", (socket, args, ack) -> ack.send(args.get(0, Integer.class)));
        shop.on("broken", (socket, args, ack) -> {
            throw new IllegalStateException("secret");
        });
        var spanish = client("es-ES,es;q=0.9,en;q=0.8").enter("/shop");
        var french = client("fr").enter("/shop");

        spanish.say("2/shop,1[\"order\"]");
        assertThat(spanish.hear()).contains("Falta el argumento 1", "Petición incorrecta");
        french.say("2/shop,1[\"order\"]");
        assertThat(french.hear()).contains("Argument 1 is missing", "Bad Request");
        spanish.say("2/shop,2[\"none\"]");
        assertThat(spanish.hear()).contains("Aquí no hay ningún evento «none»", "No encontrado");
        spanish.say("2/shop,3[\"broken\"]");
        assertThat(spanish.hear())
                .contains("Error interno del servidor", "urn:uuid:")
                .doesNotContain("secret");
    }

    @Test
    void a_refusal_is_told_in_the_language_that_the_client_has_chosen() {
        visitors.hub.of("/staff").use(socket -> {
            throw ProblemException.of(401, Problem.TEXTS, "sign-in");
        });
        var client = client("en");

        client.say("0/staff,{\"lang\":\"es\"}");
        assertThat(client.hear())
                .startsWith("4/staff,{\"message\":\"Inicie sesión primero\"")
                .contains("No identificado");
        client.say("0/staff,");
        assertThat(client.hear()).startsWith("4/staff,{\"message\":\"Sign in first\"");
    }
}
