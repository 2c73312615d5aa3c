package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemIT extends DeskTest {
    @ParameterizedTest
    @ValueSource(strings = {"{'user':", "nonsense", "[1,2]", "{'user':{'name':'ana'},'password':'ana'}"})
    void malformed_json_is_a_bad_request(String json) {
        assertProblem(anybody.post("login", json), 400);
    }

    @Test
    void a_missing_payload_is_a_bad_request() {
        assertProblem(anybody.send("POST", "login", ""), 400);
        assertProblem(anybody.send("POST", "tickets", "null"), 400);
    }

    @Test
    void what_the_server_refuses_by_itself_is_a_problem_too() {
        assertProblem(anybody.get("none"), 404);
        assertProblem(anybody.get("queues/a/b"), 404);
        var method = anybody.delete("queues");
        assertProblem(method, 405);
        assertThat(method.header("Allow")).contains("GET", "POST");
        assertProblem(anybody.send("POST", "login", "<a/>", "Content-Type", "application/xml"), 415);
        assertProblem(anybody.send("GET", "queues", null, "Accept", "image/png"), 406);
    }

    @Test
    void messages_are_in_the_language_of_whoever_asks() {
        assertThat(message("es-ES,es;q=0.9,en;q=0.8")).isEqualTo("no debe estar vacío");
        assertThat(message("en-GB,es;q=0.5")).isEqualTo("must not be blank");
        assertThat(message("fr,de")).isEqualTo("must not be blank");
        assertThat(message("fr,es;q=0.5")).isEqualTo("no debe estar vacío");
        assertThat(anybody.send("GET", "tickets?size=0", null, "Accept-Language", "es")
                        .toString())
                .contains("debe ser un número entero de 1 a 500");
    }

    @ParameterizedTest
    @CsvSource({
        "es-ES, Petición incorrecta",
        "'en', Bad Request",
        "'fr,de', Bad Request",
        "'fr,es;q=0.5', Petición incorrecta"
    })
    void both_doors_say_the_same_of_the_same_mistake(String languages, String title) {
        var message = "{'clientId':'x','room':'general','text':' '}";
        var unaddressed = "{'clientId':'%s','text':'hola'}".formatted(UUID.randomUUID());
        var secret = "{'clientId':'%s','text':'hola','room':'agentes'}".formatted(UUID.randomUUID());
        try (var socket = DeskSocket.connect(desk, "/chat", eva.token(), languages)) {
            for (String payload : new String[] {message, unaddressed, secret}) {
                var byRest = eva.send("POST", "probe/message", payload, "Accept-Language", languages);
                assertThat(socket.ask("enviar-mensaje", payload)).isEqualTo(byRest.object());
            }
            var invalid = socket.ask("enviar-mensaje", message);
            assertThat(invalid.getString("title")).isEqualTo(title);
            assertThat(invalid.getJsonArray("errors")).hasSize(2);
        }
        try (var agent = DeskSocket.connect(desk, "/tickets", ana.token(), languages)) {
            var unknown = "{'desk':'none','request':'%s'}".formatted(UUID.randomUUID());
            for (String payload : new String[] {"{'desk':' '}", unknown}) {
                var byRest = anybody.send("POST", "probe/next-ticket", payload, "Accept-Language", languages);
                assertThat(agent.ask("siguiente-ticket", payload)).isEqualTo(byRest.object());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, none, , 404, No encontrado",
        "DELETE, queues, , 405, Método no permitido",
        "POST, login, '{', 400, Petición incorrecta",
        "GET, me, , 401, No identificado",
        "POST, tickets, '{\"queue\":\"none\"}', 404, No encontrado"
    })
    void what_the_server_refuses_is_told_in_the_language_of_whoever_asks(
            String method, String path, String body, int status, String title) {
        var answer = anybody.send(method, path, body, "Accept-Language", "es");
        assertProblem(answer, status);
        assertThat(answer.object().getString("title")).isEqualTo(title);
        assertThat(answer.object().getString("detail")).isNotBlank();
        assertThat(anybody.send(method, path, body, "Accept-Language", "fr")
                        .object()
                        .getString("title"))
                .isNotEqualTo(title);
    }

    @Test
    void who_has_not_the_role_is_told_so_in_their_language() {
        var answer = eva.send("POST", "queues", queue(), "Accept-Language", "es");
        assertProblem(answer, 403);
        assertThat(answer.object().getString("detail")).isEqualTo("Los roles del usuario no bastan para esto");
    }

    @Test
    void a_payload_that_is_too_large_is_a_problem() {
        assertProblem(anybody.post("login", "{'user':'%s','password':'x'}".formatted("x".repeat(200_000))), 413);
    }

    @Test
    void what_stands_outside_of_the_rest_application_is_a_problem_too() throws Exception {
        var request = HttpRequest.newBuilder(desk.address().resolve("none.js")).header("Accept-Language", "es");
        var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("No encontrado");
    }

    private static String message(String languages) {
        var answer = anybody.send("POST", "login", "{'password':'x'}", "Accept-Language", languages);
        assertInvalid(answer, "user");
        return answer.object().getJsonArray("errors").getJsonObject(0).getString("message");
    }

    @Test
    void a_failure_of_the_server_is_logged_and_keeps_its_secrets() throws Exception {
        var answer = anybody.post("probe/failed", "{'queue':'%s'}".formatted(newQueue()));

        assertProblem(answer, 500);
        assertThat(answer.toString()).doesNotContain("secret", "Exception");
        assertThat(Files.readString(desk.log()))
                .contains("A secret of the server")
                .contains(answer.object().getString("instance"));
    }
}
