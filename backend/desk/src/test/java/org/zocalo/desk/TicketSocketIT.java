package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The tickets over sockets: who follows hears, who is free gets the next, and nobody gets another one's. */
class TicketSocketIT extends DeskTest {
    private static final String NAMESPACE = "/tickets";

    static DeskSocket agent() {
        return DeskSocket.connect(desk, NAMESPACE, ana.token());
    }

    static DeskSocket visitor() {
        return DeskSocket.connect(desk, NAMESPACE, "");
    }

    /** Opens a new desk for these queues. */
    static String open(DeskSocket agent, String... queues) {
        String place = newDesk();
        var opened =
                agent.ask("abrir-puesto", "{'desk':'%s','queues':['%s']}".formatted(place, String.join("','", queues)));
        assertThat(opened.getString("status")).as(opened.toString()).isEqualTo("open");
        return place;
    }

    static String free(String place) {
        return "{'desk':'%s','request':'%s'}".formatted(place, UUID.randomUUID());
    }

    static String one(JsonObject ticket) {
        return "{'ticket':'%s'}".formatted(ticket.getString("id"));
    }

    static void follow(DeskSocket socket, String queue) {
        socket.ask("seguir-cola", "{'queue':'%s'}".formatted(queue));
    }

    @Test
    void a_call_is_acknowledged_to_the_agent_and_told_to_everybody_who_follows() {
        String queue = newQueue();
        var drawn = drawn(queue);
        try (var agent = agent();
                var screen = visitor()) {
            String place = open(agent, queue);
            var followed = screen.ask("seguir-cola", "{'queue':'%s'}".formatted(queue));
            assertThat(followed.getJsonObject("queue").getInt("waiting")).isEqualTo(1);

            var called = agent.ask("siguiente-ticket", free(place)).getJsonObject("ticket");

            assertThat(called.getString("id")).isEqualTo(drawn.getString("id"));
            assertThat(called.getString("agent")).isEqualTo("ana");
            var told = screen.hear("ticket-llamado");
            assertThat(told).doesNotContainKeys("agent", "note");
            assertThat(told.getString("desk")).isEqualTo(called.getString("desk"));
            assertThat(told.getInt("version")).isEqualTo(called.getInt("version"));
        }
    }

    @Test
    void a_ticket_that_is_drawn_by_rest_reaches_who_follows_its_queue_and_nobody_else() {
        String queue = newQueue();
        String other = newQueue();
        try (var follower = visitor()) {
            follow(follower, queue);
            draw(other);
            var drawn = drawn(queue);
            assertThat(follower.hear("ticket-creado")).isEqualTo(drawn);
        }
    }

    @Test
    void everybody_is_told_of_queues() {
        try (var visitor = visitor()) {
            var opened = admin.post("queues", queue());
            assertThat(visitor.hear("cola-creada")).isEqualTo(opened.object());
            String path = "queues/" + opened.id();
            var change = change(path, queue(), opened.object().getInt("version"));
            assertThat(visitor.hear(
                            "cola-cambiada", queue -> queue.getString("id").equals(opened.id())))
                    .isEqualTo(change.object());
            delete(path);
            assertThat(visitor.hear("cola-eliminada").getString("id")).isEqualTo(opened.id());
        }
    }

    @Test
    void an_empty_queue_is_said_to_be_empty() {
        try (var agent = agent()) {
            String place = open(agent, newQueue());
            assertThat(agent.ask("siguiente-ticket", free(place)).toString())
                    .isEqualTo("{\"empty\":true,\"waiting\":0}");
        }
    }

    @Test
    void what_is_wrong_is_answered_by_a_problem_and_the_server_goes_on() {
        try (var visitor = visitor();
                var agent = agent();
                var client = DeskSocket.connect(desk, NAMESPACE, eva.token())) {
            String place = open(agent, newQueue());
            assertStatus(visitor.ask("siguiente-ticket", free(place)), 401);
            assertStatus(client.ask("siguiente-ticket", free(place)), 403);
            assertStatus(visitor.ask("abrir-puesto", "{}"), 401);
            assertStatus(agent.ask("siguiente-ticket", free("none")), 404);
            assertStatus(agent.ask("iniciar-ticket", "{'ticket':'none'}"), 404);
            assertStatus(visitor.ask("seguir-cola", "{'queue':'none'}"), 404);
            assertStatus(visitor.ask("seguir-ticket", "{'code':'none'}"), 404);
            assertStatus(visitor.ask("no-such-event", "{}"), 404);
            assertStatus(agent.ask("siguiente-ticket", "'text'"), 400);
            var invalid = agent.ask("siguiente-ticket", "{'desk':' '}");
            assertStatus(invalid, 400);
            assertThat(invalid.getJsonArray("errors").getValuesAs(JsonObject.class))
                    .extracting(error -> error.getString("field"))
                    .containsExactly("desk", "request");
            assertThat(agent.ask("siguiente-ticket", free(place)).getBoolean("empty"))
                    .isTrue();
        }
    }

    static void assertStatus(JsonObject problem, int status) {
        assertThat(problem.getInt("status")).as(problem.toString()).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail", "")).as(problem.toString()).isNotBlank();
    }
}
