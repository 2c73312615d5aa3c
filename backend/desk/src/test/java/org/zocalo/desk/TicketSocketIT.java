package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The tickets over sockets: who follows hears, who is free gets the next, and nobody gets another one's. */
class TicketSocketIT extends DeskTest {
    private static final String NAMESPACE = "/tickets";

    private static DeskSocket agent() {
        return DeskSocket.connect(desk, NAMESPACE, ana.token());
    }

    private static DeskSocket visitor() {
        return DeskSocket.connect(desk, NAMESPACE, "");
    }

    private static String free(String queue, String name) {
        return "{'queue':'%s','desk':'%s'}".formatted(queue, name);
    }

    @Test
    void a_call_is_acknowledged_to_the_agent_and_told_to_everybody_else() {
        String queue = newQueue();
        String drawn = draw(queue).id();
        try (var agent = agent();
                var screen = visitor()) {
            var followed = screen.ask("seguir-cola", "{'queue':'%s'}".formatted(queue));
            assertThat(followed.getJsonObject("queue").getInt("waiting")).isEqualTo(1);
            agent.ask("seguir-cola", "{'queue':'%s'}".formatted(queue));

            var called = agent.ask("siguiente-ticket", free(queue, "7"));

            assertThat(called.getJsonObject("ticket").getString("id")).isEqualTo(drawn);
            var told = screen.hear();
            assertThat(told.event()).isEqualTo("ticket-llamado");
            assertThat(told.payload()).isEqualTo(called.getJsonObject("ticket"));
            agent.client().expectNoEvent("ticket-llamado");
        }
    }

    @Test
    void a_ticket_that_is_drawn_by_rest_reaches_who_follows_its_queue_and_nobody_else() {
        String queue = newQueue();
        String other = newQueue();
        try (var follower = visitor()) {
            follower.ask("seguir-cola", "{'queue':'%s'}".formatted(queue));
            draw(other);
            var drawn = draw(queue);
            var told = follower.hear();
            assertThat(told.event()).isEqualTo("ticket-creado");
            assertThat(told.payload()).isEqualTo(drawn.object());
        }
    }

    @Test
    void everybody_is_told_of_queues() {
        try (var visitor = visitor()) {
            var opened = admin.post("queues", queue());
            assertThat(visitor.hear()).isEqualTo(new DeskSocket.Heard("cola-creada", opened.object()));
            String changed = queue().replace(
                            "}", ",'version':%d}".formatted(opened.object().getInt("version")));
            var change = admin.put("queues/" + opened.id(), changed);
            assertThat(visitor.hear()).isEqualTo(new DeskSocket.Heard("cola-cambiada", change.object()));
            admin.delete("queues/" + opened.id());
            assertThat(visitor.hear().event()).isEqualTo("cola-eliminada");
        }
    }

    @Test
    void an_empty_queue_is_said_to_be_empty() {
        try (var agent = agent()) {
            assertThat(agent.ask("siguiente-ticket", free(newQueue(), "7")).toString())
                    .isEqualTo("{\"empty\":true,\"waiting\":0}");
        }
    }

    @Test
    void what_is_wrong_is_answered_by_a_problem_and_the_server_goes_on() {
        try (var visitor = visitor();
                var agent = agent();
                var client = DeskSocket.connect(desk, NAMESPACE, eva.token())) {
            assertStatus(visitor.ask("siguiente-ticket", free("none", "7")), 401);
            assertStatus(client.ask("siguiente-ticket", free("none", "7")), 403);
            assertStatus(agent.ask("siguiente-ticket", free("none", "7")), 404);
            assertStatus(visitor.ask("seguir-cola", "{'queue':'none'}"), 404);
            assertStatus(visitor.ask("no-such-event", "{}"), 404);
            assertStatus(agent.ask("siguiente-ticket", "'text'"), 400);
            var invalid = agent.ask("siguiente-ticket", "{'desk':' '}");
            assertStatus(invalid, 400);
            assertThat(invalid.getJsonArray("errors").getValuesAs(JsonObject.class))
                    .extracting(error -> error.getString("field"))
                    .containsExactly("desk", "queue");
            assertThat(agent.ask("siguiente-ticket", free(newQueue(), "7")).getBoolean("empty"))
                    .isTrue();
        }
    }

    private static void assertStatus(JsonObject problem, int status) {
        assertThat(problem.getInt("status")).as(problem.toString()).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
    }

    @Test
    void fifty_sockets_that_ask_at_once_get_five_hundred_tickets_each_of_them_once() throws Exception {
        String queue = newQueue();
        var pool = Executors.newFixedThreadPool(8);
        for (var drawing : pool.invokeAll(
                java.util.Collections.nCopies(500, () -> draw(queue).status()))) {
            assertThat(drawing.get()).isEqualTo(201);
        }
        pool.shutdown();
        var agents = new ArrayList<DeskSocket>();
        for (int i = 0; i < 50; i++) {
            agents.add(agent());
        }
        var calls = new ArrayList<CompletableFuture<JsonObject>>();
        for (int round = 0; round < 11; round++) {
            for (int i = 0; i < agents.size(); i++) {
                calls.add(agents.get(i).asked("siguiente-ticket", free(queue, String.valueOf(i))));
            }
        }
        var numbers = new ArrayList<String>();
        var empty = 0;
        for (var call : calls) {
            var answer = call.get(60, TimeUnit.SECONDS);
            if (answer.getBoolean("empty")) {
                empty++;
            } else {
                numbers.add(answer.getJsonObject("ticket").getString("number"));
            }
        }
        agents.forEach(DeskSocket::close);
        assertThat(empty).isEqualTo(50);
        assertThat(numbers).hasSize(500);
        assertThat(new HashSet<>(numbers)).hasSize(500);
    }
}
