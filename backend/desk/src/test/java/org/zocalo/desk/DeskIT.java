package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Desks: administrators set them up, agents work there, one at a time. */
class DeskIT extends DeskTest {
    private static DeskSocket agent(Api who) {
        return DeskSocket.connect(desk, "/tickets", who.token());
    }

    private static String opening(String place, String... queues) {
        return "{'desk':'%s','queues':['%s']}".formatted(place, String.join("','", queues));
    }

    private static String one(String place) {
        return "{'desk':'%s'}".formatted(place);
    }

    private static String state(String place) {
        return ana.get("desks/" + place).object().getString("status");
    }

    @Test
    void an_administrator_sets_up_renames_and_takes_away_a_desk() {
        var created = admin.post("desks", "{'name':'Ventanilla A'}");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        String path = "desks/" + created.id();
        assertThat(created.header("Location")).endsWith("/desk/api/" + path);
        assertThat(created.object().getString("status")).isEqualTo("closed");
        int version = created.object().getInt("version");

        assertProblem(admin.post("desks", "{'name':'Ventanilla A'}"), 409);
        assertInvalid(admin.post("desks", "{'name':' '}"), "name");
        assertProblem(admin.put(path, "{'name':'B'}"), 428);
        var changed = change(path, "{'name':'Ventanilla B'}", version);
        assertThat(changed.object().getString("name")).isEqualTo("Ventanilla B");
        assertProblem(change(path, "{'name':'Ventanilla C'}", version), 412);
        assertThat(ana.get("desks").toString()).contains("Ventanilla B");

        assertThat(delete(path).status()).isEqualTo(204);
        assertProblem(ana.get(path), 404);
    }

    @Test
    void only_administrators_change_desks_and_only_the_staff_sees_them() {
        assertProblem(anybody.get("desks"), 401);
        assertProblem(eva.get("desks"), 403);
        assertProblem(ana.post("desks", "{'name':'Mine'}"), 403);
        assertProblem(eva.get("stats/today"), 403);
        assertThat(admin.get("stats/today").status()).isEqualTo(200);
    }

    @Test
    void a_desk_belongs_to_the_agent_who_has_opened_it() {
        String queue = newQueue();
        String place = newDesk();
        try (var first = agent(ana);
                var second = agent(Api.of(desk, "luis"));
                var boss = agent(admin)) {
            first.ask("abrir-puesto", opening(place, queue));

            var taken = second.ask("abrir-puesto", opening(place, queue));
            TicketSocketIT.assertStatus(taken, 409);
            assertThat(taken.getString("detail")).contains("Ana Ruiz");
            TicketSocketIT.assertStatus(second.ask("siguiente-ticket", TicketSocketIT.free(place)), 403);
            TicketSocketIT.assertStatus(second.ask("pausar-puesto", one(place)), 403);
            TicketSocketIT.assertStatus(second.ask("cerrar-puesto", one(place)), 403);
            assertProblem(delete("desks/" + place), 409);

            assertThat(boss.ask("cerrar-puesto", one(place)).getString("status"))
                    .isEqualTo("closed");
            assertThat(second.ask("abrir-puesto", opening(place, queue)).getString("agent"))
                    .isEqualTo("luis");
        }
    }

    @Test
    void a_desk_serves_queues_that_there_are() {
        String place = newDesk();
        try (var agent = agent(ana)) {
            TicketSocketIT.assertStatus(agent.ask("abrir-puesto", opening(place, "none")), 404);
            TicketSocketIT.assertStatus(agent.ask("abrir-puesto", opening("none", newQueue())), 404);
            TicketSocketIT.assertStatus(agent.ask("abrir-puesto", "{'desk':'%s','queues':[]}".formatted(place)), 400);
            assertThat(state(place)).isEqualTo("closed");
        }
    }

    @Test
    void the_staff_is_told_of_desks_and_nobody_else() {
        String queue = newQueue();
        try (var agent = agent(ana);
                var other = agent(Api.of(desk, "luis"));
                var visitor = TicketSocketIT.visitor();
                var client = agent(eva)) {
            String place = TicketSocketIT.open(agent, queue);
            var told =
                    other.hear("puesto-cambiado", one -> one.getString("status").equals("open"));
            assertThat(told.getString("id")).isEqualTo(place);
            assertThat(told.getString("agentName")).isEqualTo("Ana Ruiz");
            visitor.hear("cola-cambiada", one -> one.getInt("serving") == 1);
            agent.ask("cerrar-puesto", one(place));
            visitor.hear("cola-cambiada", one -> one.getInt("serving") == 0);
            visitor.client().expectNoEvent("puesto-cambiado");
            client.client().expectNoEvent("puesto-cambiado");
        }
    }

    @Test
    void a_desk_that_rests_calls_nobody_and_does_not_count() {
        String queue = newQueue();
        draw(queue);
        try (var agent = agent(ana)) {
            String place = TicketSocketIT.open(agent, queue);
            assertThat(queue(queue)).containsKey("estimate");
            assertThat(agent.ask("pausar-puesto", one(place)).getString("status"))
                    .isEqualTo("paused");
            assertThat(queue(queue)).doesNotContainKey("estimate");
            TicketSocketIT.assertStatus(agent.ask("siguiente-ticket", TicketSocketIT.free(place)), 409);
            assertThat(agent.ask("abrir-puesto", opening(place, queue)).getString("status"))
                    .isEqualTo("paused");
            assertThat(agent.ask("reanudar-puesto", one(place)).getString("status"))
                    .isEqualTo("open");
            assertThat(agent.ask("siguiente-ticket", TicketSocketIT.free(place)).getBoolean("empty"))
                    .isFalse();
            TicketSocketIT.assertStatus(agent.ask("cerrar-puesto", one(place)), 409);
        }
    }

    private static JsonObject queue(String id) {
        return anybody.get("queues/" + id).object();
    }

    @Test
    void the_figures_of_a_desk_are_its_own() {
        String queue = newQueue();
        var served = drawn(queue);
        drawn(queue);
        try (var agent = agent(ana)) {
            String place = TicketSocketIT.open(agent, queue);
            agent.ask("siguiente-ticket", TicketSocketIT.free(place));
            agent.ask("iniciar-ticket", TicketSocketIT.one(served));
            agent.ask("terminar-ticket", TicketSocketIT.one(served));
            var missed = agent.ask("siguiente-ticket", TicketSocketIT.free(place));
            agent.ask("ausente-ticket", TicketSocketIT.one(missed.getJsonObject("ticket")));
            drawn(queue);

            var figures = ana.get("stats/today?desk=" + place).object();
            assertThat(figures.getInt("served")).isEqualTo(1);
            assertThat(figures.getInt("noShow")).isEqualTo(1);
            assertThat(figures.getInt("waiting")).isEqualTo(1);
            assertThat(ana.get("stats/today").object().getInt("served")).isPositive();
            assertProblem(ana.get("stats/today?desk=" + UUID.randomUUID()), 404);
        }
    }
}
