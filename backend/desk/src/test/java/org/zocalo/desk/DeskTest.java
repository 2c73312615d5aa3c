package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;

/** What the tests of the doors have in common: a running desk, people, and queues of their own. */
abstract class DeskTest {
    private static final AtomicInteger QUEUES = new AtomicInteger();

    static DeskServer desk;
    static Api anybody;
    static Api admin;
    static Api ana;
    static Api eva;

    @BeforeAll
    static void open() {
        use(DeskServer.shared());
    }

    static void use(DeskServer server) {
        desk = server;
        anybody = Api.anybody(desk);
        admin = Api.of(desk, "admin");
        ana = Api.of(desk, "ana");
        eva = Api.of(desk, "eva");
    }

    /** A new queue with a name and a prefix that no other test has. */
    static String newQueue() {
        return admin.post("queues", queue()).id();
    }

    static String queue() {
        int number = QUEUES.getAndIncrement();
        String prefix = "Z" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
        return "{'name':'Queue %d','prefix':'%s'}".formatted(number, prefix);
    }

    static Api.Answer draw(String queue) {
        return anybody.post("tickets", "{'queue':'%s'}".formatted(queue));
    }

    /** The ticket that is drawn. */
    static JsonObject drawn(String queue) {
        return draw(queue).object().getJsonObject("ticket");
    }

    /** A new desk with a name that no other test has. */
    static String newDesk() {
        return admin.post("desks", "{'name':'Desk %d'}".formatted(QUEUES.getAndIncrement()))
                .id();
    }

    static Api.Answer change(String path, String json, int version) {
        return admin.send("PUT", path, json, "If-Match", "\"" + version + "\"");
    }

    static Api.Answer delete(String path) {
        return admin.send("DELETE", path, null, "If-Match", "*");
    }

    static Api.Answer callNext(String queue, String desk) {
        return anybody.post("probe/next", "{'queue':'%s','desk':'%s'}".formatted(queue, desk));
    }

    /** That it is a problem with this status, and one that browsers understand as such. */
    static void assertProblem(Api.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var problem = answer.object();
        assertThat(problem.getString("type")).isEqualTo("about:blank");
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getInt("status")).isEqualTo(status);
    }

    /** That it is a problem with exactly this field. */
    static void assertInvalid(Api.Answer answer, String field) {
        assertProblem(answer, 400);
        var errors = answer.object().getJsonArray("errors");
        assertThat(errors).as(answer.toString()).hasSize(1);
        assertThat(errors.getJsonObject(0).getString("field")).isEqualTo(field);
        assertThat(errors.getJsonObject(0).getString("message")).isNotBlank();
    }
}
