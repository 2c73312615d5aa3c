package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(anybody.send("GET", "tickets?limit=0", null, "Accept-Language", "es")
                        .toString())
                .contains("debe ser un número entero de 1 a 500");
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
        assertThat(Files.readString(desk.log())).contains("A secret of the server");
    }
}
