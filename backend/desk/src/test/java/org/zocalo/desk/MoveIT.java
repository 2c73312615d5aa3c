package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What agents do with tickets: each move, each one that cannot be, and who hears of it. */
class MoveIT extends DeskTest {
    private static final List<String> MOVES = List.of(
            "rellamar-ticket",
            "iniciar-ticket",
            "terminar-ticket",
            "ausente-ticket",
            "devolver-ticket",
            "cancelar-ticket");

    private static JsonObject call(DeskSocket agent, String place) {
        return agent.ask("siguiente-ticket", TicketSocketIT.free(place)).getJsonObject("ticket");
    }

    private static String transfer(JsonObject ticket, String queue) {
        return "{'ticket':'%s','queue':'%s','note':'Trae el formulario'}".formatted(ticket.getString("id"), queue);
    }

    @Test
    void a_ticket_is_called_recalled_started_and_served_and_the_trail_tells_of_it() {
        String queue = newQueue();
        drawn(queue);
        try (var agent = TicketSocketIT.agent();
                var screen = TicketSocketIT.visitor()) {
            String place = TicketSocketIT.open(agent, queue);
            TicketSocketIT.follow(screen, queue);
            var ticket = call(agent, place);
            String one = TicketSocketIT.one(ticket);

            assertThat(agent.ask("rellamar-ticket", one).getInt("calls")).isEqualTo(2);
            assertThat(agent.ask("iniciar-ticket", one).getString("status")).isEqualTo("serving");
            var served = agent.ask("terminar-ticket", one);
            assertThat(served.getString("status")).isEqualTo("served");
            assertThat(served).containsKeys("startedAt", "endedAt");

            assertThat(screen.hear("ticket-llamado").getInt("calls")).isEqualTo(1);
            assertThat(screen.hear("ticket-llamado").getInt("calls")).isEqualTo(2);
            assertThat(screen.hear("ticket-cambiado").getString("status")).isEqualTo("serving");
            assertThat(screen.hear("ticket-cambiado").getString("status")).isEqualTo("served");
            var trail = ana.get("tickets/" + ticket.getString("id") + "/events").array();
            assertThat(trail.getValuesAs(move -> move.asJsonObject().getString("action")))
                    .containsExactly("drawn", "called", "recalled", "started", "served");
            assertThat(trail.getJsonObject(4).getString("by")).isEqualTo("ana");
            assertThat(trail.getJsonObject(4).getString("desk")).isEqualTo(ticket.getString("desk"));
            assertProblem(eva.get("tickets/" + ticket.getString("id") + "/events"), 403);
        }
    }

    @Test
    void what_a_ticket_cannot_become_is_refused() {
        String queue = newQueue();
        var waiting = drawn(queue);
        try (var agent = TicketSocketIT.agent()) {
            String place = TicketSocketIT.open(agent, queue);
            assertRefused(
                    agent,
                    waiting,
                    "rellamar-ticket",
                    "iniciar-ticket",
                    "terminar-ticket",
                    "ausente-ticket",
                    "devolver-ticket");
            assertThat(agent.ask("cancelar-ticket", TicketSocketIT.one(waiting)).getString("status"))
                    .isEqualTo("cancelled");
            assertRefused(agent, waiting, MOVES.toArray(String[]::new));

            drawn(queue);
            var called = call(agent, place);
            assertRefused(agent, called, "terminar-ticket");
            TicketSocketIT.assertStatus(agent.ask("siguiente-ticket", TicketSocketIT.free(place)), 409);
            TicketSocketIT.assertStatus(agent.ask("transferir-ticket", transfer(called, queue)), 400);
            agent.ask("iniciar-ticket", TicketSocketIT.one(called));
            assertRefused(agent, called, "rellamar-ticket", "iniciar-ticket", "ausente-ticket", "cancelar-ticket");
            agent.ask("terminar-ticket", TicketSocketIT.one(called));
            assertRefused(agent, called, MOVES.toArray(String[]::new));
            TicketSocketIT.assertStatus(agent.ask("transferir-ticket", transfer(called, newQueue())), 409);
        }
    }

    private static void assertRefused(DeskSocket agent, JsonObject ticket, String... moves) {
        for (String move : moves) {
            var refused = agent.ask(move, TicketSocketIT.one(ticket));
            assertThat(refused.getInt("status", 0)).as(move + ": " + refused).isEqualTo(409);
            assertThat(refused.getString("detail")).contains(ticket.getString("number"));
        }
    }

    @Test
    void a_ticket_at_a_desk_is_moved_by_its_agent_and_by_administrators_only() {
        String queue = newQueue();
        drawn(queue);
        try (var agent = TicketSocketIT.agent();
                var other = DeskSocket.connect(
                        desk, "/tickets", Api.of(desk, "luis").token());
                var boss = DeskSocket.connect(desk, "/tickets", admin.token());
                var client = DeskSocket.connect(desk, "/tickets", eva.token())) {
            var ticket = call(agent, TicketSocketIT.open(agent, queue));
            for (String move : MOVES) {
                TicketSocketIT.assertStatus(other.ask(move, TicketSocketIT.one(ticket)), 403);
                TicketSocketIT.assertStatus(client.ask(move, TicketSocketIT.one(ticket)), 403);
            }
            assertThat(boss.ask("iniciar-ticket", TicketSocketIT.one(ticket)).getString("status"))
                    .isEqualTo("serving");
        }
    }

    @Test
    void the_next_call_ends_the_service_under_way() {
        String queue = newQueue();
        drawn(queue);
        var second = drawn(queue);
        try (var agent = TicketSocketIT.agent()) {
            String place = TicketSocketIT.open(agent, queue);
            var first = call(agent, place);
            agent.ask("iniciar-ticket", TicketSocketIT.one(first));
            assertThat(call(agent, place).getString("id")).isEqualTo(second.getString("id"));
            assertThat(ana.get("tickets/" + first.getString("id")).object().getString("status"))
                    .isEqualTo("served");
            agent.ask("iniciar-ticket", TicketSocketIT.one(second));
            assertThat(agent.ask("siguiente-ticket", TicketSocketIT.free(place)).getBoolean("empty"))
                    .isTrue();
            assertThat(ana.get("tickets/" + second.getString("id")).object().getString("status"))
                    .isEqualTo("served");
        }
    }

    @Test
    void the_same_request_again_has_the_same_ticket_as_its_answer() {
        String queue = newQueue();
        drawn(queue);
        drawn(queue);
        try (var agent = TicketSocketIT.agent()) {
            String place = TicketSocketIT.open(agent, queue);
            String request = TicketSocketIT.free(place);
            var first = agent.ask("siguiente-ticket", request);
            assertThat(agent.ask("siguiente-ticket", request)).isEqualTo(first);
            assertThat(first.getInt("waiting")).isEqualTo(1);
            TicketSocketIT.assertStatus(agent.ask("siguiente-ticket", TicketSocketIT.free(place)), 409);
        }
    }

    @Test
    void priority_comes_before_the_queues_and_the_queues_before_age() {
        String low = newQueue();
        String high =
                admin.post("queues", queue().replace("}", ",'priority':5}")).id();
        var oldest = drawn(low);
        var later = drawn(high);
        var urgent = anybody.post("tickets", "{'queue':'%s','priority':'priority'}".formatted(low))
                .object()
                .getJsonObject("ticket");
        var last = drawn(low);
        try (var agent = TicketSocketIT.agent()) {
            String place = TicketSocketIT.open(agent, low, high);
            for (var expected : List.of(urgent, later, oldest, last)) {
                var called = call(agent, place);
                assertThat(called.getString("number")).isEqualTo(expected.getString("number"));
                agent.ask("iniciar-ticket", TicketSocketIT.one(called));
            }
        }
    }

    @Test
    void a_transferred_ticket_keeps_its_number_and_age_and_both_queues_are_told() {
        String from = newQueue();
        String to = newQueue();
        var moved = drawn(from);
        var waiting = drawn(to);
        try (var agent = TicketSocketIT.agent();
                var left = TicketSocketIT.visitor();
                var come = TicketSocketIT.visitor();
                var staff = DeskSocket.connect(
                        desk, "/tickets", Api.of(desk, "luis").token());
                var elsewhere = TicketSocketIT.visitor()) {
            TicketSocketIT.follow(left, from);
            TicketSocketIT.follow(come, to);
            TicketSocketIT.follow(staff, to);
            TicketSocketIT.follow(elsewhere, newQueue());
            String place = TicketSocketIT.open(agent, from, to);
            var ticket = call(agent, place);
            assertThat(ticket.getString("id")).isEqualTo(moved.getString("id"));

            var there = agent.ask("transferir-ticket", transfer(ticket, to));

            assertThat(there.getString("queue")).isEqualTo(to);
            assertThat(there.getString("number")).isEqualTo(moved.getString("number"));
            assertThat(there.getString("createdAt")).isEqualTo(moved.getString("createdAt"));
            assertThat(there.getString("note")).isEqualTo("Trae el formulario");
            for (var socket : List.of(left, come)) {
                var told = socket.hear("ticket-cambiado");
                assertThat(told.getString("id")).isEqualTo(moved.getString("id"));
                assertThat(told).doesNotContainKeys("note", "agent");
            }
            assertThat(staff.hear("ticket-cambiado")).isEqualTo(there);
            elsewhere.client().expectNoEvent("ticket-cambiado");
            assertThat(anybody.get("tickets/" + moved.getString("id")).object()).doesNotContainKey("note");
            var trail = ana.get("tickets/" + moved.getString("id") + "/events").array();
            assertThat(trail.getJsonObject(2).getString("toQueue")).isEqualTo(there.getString("queueName"));
            assertThat(call(agent, place).getString("id")).isEqualTo(moved.getString("id"));
            assertThat(waiting.getString("id")).isNotEqualTo(moved.getString("id"));
        }
    }

    @Test
    void who_has_the_code_follows_and_cancels_and_hears_of_their_own_turn_only() {
        String queue = newQueue();
        drawn(queue);
        var mine = draw(queue).object();
        String code = mine.getString("code");
        try (var agent = TicketSocketIT.agent();
                var holder = TicketSocketIT.visitor();
                var other = TicketSocketIT.visitor()) {
            String place = TicketSocketIT.open(agent, queue);
            String theirs = draw(queue).object().getString("code");
            other.ask("seguir-ticket", "{'code':'%s'}".formatted(theirs));
            var progress = holder.ask("seguir-ticket", "{'code':'%s'}".formatted(code));
            assertThat(progress.getInt("ahead")).isEqualTo(1);
            assertThat(progress).containsKey("estimate");
            assertThat(anybody.get("follow/" + code).object().getInt("ahead")).isEqualTo(1);

            var first = call(agent, place);
            assertThat(holder.hear("turno-cambiado").getInt("ahead")).isZero();
            agent.ask("iniciar-ticket", TicketSocketIT.one(first));
            call(agent, place);
            assertThat(holder.hear("ticket-llamado").getString("id"))
                    .isEqualTo(mine.getJsonObject("ticket").getString("id"));
            assertThat(other.hear("turno-cambiado").getInt("ahead")).isEqualTo(1);
            assertThat(other.hear("turno-cambiado").getInt("ahead")).isZero();
            other.client().expectNoEvent("ticket-llamado");

            var cancelled = anybody.send("POST", "follow/" + code + "/cancel", null);
            assertThat(cancelled.object().getString("status")).isEqualTo("cancelled");
            assertThat(holder.hear("ticket-cambiado").getString("status")).isEqualTo("cancelled");
            assertProblem(anybody.send("POST", "follow/" + code + "/cancel", null), 409);
            assertProblem(anybody.get("follow/" + UUID.randomUUID()), 404);
        }
    }

    @Test
    void the_latest_calls_are_there_for_the_screen() {
        String queue = newQueue();
        drawn(queue);
        drawn(queue);
        try (var agent = TicketSocketIT.agent()) {
            String place = TicketSocketIT.open(agent, queue);
            var first = call(agent, place);
            agent.ask("ausente-ticket", TicketSocketIT.one(first));
            var second = call(agent, place);
            assertThat(calls(queue)).containsExactly(second.getString("id"), first.getString("id"));
            assertThat(anybody.get("tickets/calls").toString()).doesNotContain("agent", "note");
            assertThat(anybody.get("tickets/calls?limit=1").array()).hasSize(1);
            agent.ask("devolver-ticket", TicketSocketIT.one(second));
            assertThat(calls(queue)).containsExactly(first.getString("id"));
        }
    }

    /** The ids of the latest calls of a queue. */
    private static List<String> calls(String queue) {
        return anybody.get("tickets/calls?limit=50").array().getValuesAs(JsonObject.class).stream()
                .filter(call -> call.getString("queue").equals(queue))
                .map(call -> call.getString("id"))
                .toList();
    }
}
