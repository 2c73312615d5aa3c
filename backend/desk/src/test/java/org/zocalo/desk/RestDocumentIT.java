package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zocalo.desk.contract.RestDocument;
import org.zocalo.desk.contract.RestDocument.Operation;

/** The document of the REST API, its pages, and whether the desk does what the document says. */
class RestDocumentIT extends DeskTest {
    private static Map<String, String> addresses;

    @BeforeAll
    static void make() {
        String queue = newQueue();
        var drawn = draw(queue).object();
        String ticket = drawn.getJsonObject("ticket").getString("id");
        String code = drawn.getString("code");
        String place = newDesk();
        String room = ana.get("rooms").array().getJsonObject(0).getString("name");
        addresses = Map.ofEntries(
                Map.entry("/queues/{id}", queue),
                Map.entry("/desks/{id}", place),
                Map.entry("/tickets/{id}", ticket),
                Map.entry("/tickets/{id}/events", ticket),
                Map.entry("/follow/{code}", code),
                Map.entry("/follow/{code}/cancel", code),
                Map.entry("/rooms/{room}", "none"),
                Map.entry("/rooms/{room}/messages", room),
                Map.entry("/rooms/{room}/members", room),
                Map.entry("/inbox/{id}", mail()),
                Map.entry("/users/{name}", "eva"),
                Map.entry("/users/{name}/password", "eva"));
    }

    private static String mail() {
        ana.post("mail", "{'to':['admin'],'subject':'Una','body':'Dos'}");
        return admin.get("inbox")
                .object()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    static Iterable<Operation> operations() {
        return RestDocument.operations();
    }

    @Test
    void the_document_is_served_as_it_is_committed() {
        var answer = anybody.get("openapi.json");

        assertThat(answer.response().body()).isEqualTo(RestDocument.text());
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void who_has_the_document_does_not_load_it_again() {
        String tag = anybody.get("openapi.json").header("ETag");
        var again = anybody.send("GET", "openapi.json", null, "If-None-Match", tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everybody_is_answered_as_the_document_says(Operation operation) {
        var answer = ask(anybody, operation);

        assertDescribed(operation, answer);
        assertThat(answer.status() == 401)
                .as("%s: %s", operation, answer)
                .isEqualTo(operation.isForTheSignedIn() || operation.path().equals("/login"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void those_who_may_are_answered_as_the_document_says(Operation operation) {
        if (!operation.path().equals("/logout")) {
            assertDescribed(operation, ask(admin, operation));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "docs/, text/html",
        "docs/docs.css, text/css",
        "docs/rest/, text/html",
        "docs/rest/start.js, text/javascript",
        "docs/rest/swagger-ui-bundle.js, text/javascript",
        "docs/rest/swagger-ui.css, text/css"
    })
    void the_pages_come_with_all_they_need(String file, String type) {
        var page = anybody.get(file);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith(type);
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'", "connect-src 'self'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/", "docs/docs.css", "docs/rest/", "docs/rest/start.js"})
    void the_pages_ask_nobody_else(String file) {
        assertThat(anybody.get(file).response().body()).doesNotContain("://", "\"//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs", "docs/rest"})
    void a_page_without_its_slash_leads_to_the_page(String path) {
        var answer = anybody.get(path);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/api/" + path + "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/none/", "docs/none.js", "docs/rest/start", "docs/ContractServlet.class"})
    void nothing_else_is_there(String path) {
        assertThat(anybody.get(path).status()).isIn(400, 404);
    }

    private static Api.Answer ask(Api client, Operation operation) {
        String address =
                operation.path().substring(1).replaceAll("\\{\\w+}", addresses.getOrDefault(operation.path(), ""));
        String method = operation.method().toUpperCase(java.util.Locale.ROOT);
        return client.send(method, address, method.startsWith("P") ? body(operation) : null);
    }

    /** Well formed, and nobody's password; what else is missing is a problem that the document knows. */
    private static String body(Operation operation) {
        return operation.path().equals("/login") ? "{'user':'nobody','password':'x'}" : "{}";
    }

    private static void assertDescribed(Operation operation, Api.Answer answer) {
        String said = operation + ": " + answer;
        assertThat(operation.statuses()).as(said).contains(String.valueOf(answer.status()));
        if (answer.status() == 204) {
            return;
        }
        String pointer = operation.answer(answer.status()) + "/content";
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        assertThat(RestDocument.at(pointer).keySet()).as(said).contains(type);
        assertThat(RestDocument.faults(
                        pointer + "/" + type.replace("/", "~1") + "/schema",
                        answer.response().body()))
                .as(said)
                .isEmpty();
    }
}
