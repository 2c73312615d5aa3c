package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Desks that are left behind, where a second is enough to be gone. */
class DesertedIT extends DeskTest {
    @BeforeAll
    static void open() {
        use(DeskServer.another("-Ddesk.offline.grace=PT1S"));
    }

    @AfterAll
    static void close() throws InterruptedException {
        desk.stop();
    }

    private static DeskSocket agent(Api who) {
        return DeskSocket.connect(desk, "/tickets", who.token());
    }

    /** That this desk is closed, after somebody has worked there: a new one is closed, too. */
    private static Predicate<JsonObject> closed(String place) {
        var worked = new AtomicBoolean();
        return told -> {
            boolean here = told.getString("id").equals(place);
            if (here && told.getString("status").equals("open")) {
                worked.set(true);
            }
            return here && worked.get() && told.getString("status").equals("closed");
        };
    }

    private static String opening(String place, String queue) {
        return "{'desk':'%s','queues':['%s']}".formatted(place, queue);
    }

    @Test
    void who_was_called_to_a_desk_that_nobody_is_at_any_more_waits_again() {
        String queue = newQueue();
        var drawn = drawn(queue);
        try (var follower = agent(Api.of(desk, "luis"))) {
            TicketSocketIT.follow(follower, queue);
            String place;
            try (var agent = agent(ana)) {
                place = TicketSocketIT.open(agent, queue);
                agent.ask("siguiente-ticket", TicketSocketIT.free(place));
            }
            var waiting = follower.hear("ticket-cambiado");
            assertThat(waiting.getString("id")).isEqualTo(drawn.getString("id"));
            assertThat(waiting.getString("status")).isEqualTo("waiting");
            assertThat(waiting).doesNotContainKeys("desk", "calledAt");
            follower.hear("puesto-cambiado", closed(place));
            var trail = ana.get("tickets/" + drawn.getString("id") + "/events").array();
            var last = trail.getJsonObject(trail.size() - 1);
            assertThat(last.getString("action")).isEqualTo("returned");
            assertThat(last.getString("by")).isEqualTo("system");
        }
    }

    @Test
    void a_service_that_was_begun_stays_until_its_agent_is_back() {
        String queue = newQueue();
        var drawn = drawn(queue);
        String place;
        try (var other = agent(Api.of(desk, "luis"))) {
            try (var agent = agent(ana)) {
                place = TicketSocketIT.open(agent, queue);
                agent.ask("siguiente-ticket", TicketSocketIT.free(place));
                agent.ask("iniciar-ticket", TicketSocketIT.one(drawn));
            }
            var left = other.hear("puesto-cambiado", closed(place));
            assertThat(left.getJsonObject("current").getString("status")).isEqualTo("serving");
            TicketSocketIT.assertStatus(other.ask("terminar-ticket", TicketSocketIT.one(drawn)), 403);
        }
        try (var back = agent(ana)) {
            var again = back.ask("abrir-puesto", opening(place, queue));
            assertThat(again.getJsonObject("current").getString("id")).isEqualTo(drawn.getString("id"));
            assertThat(back.ask("terminar-ticket", TicketSocketIT.one(drawn)).getString("status"))
                    .isEqualTo("served");
        }
    }

    @Test
    void an_agent_with_two_windows_stays_when_one_of_them_is_closed() {
        String queue = newQueue();
        try (var first = agent(ana)) {
            String place = TicketSocketIT.open(first, queue);
            try (var second = agent(ana)) {
                second.ask("abrir-puesto", opening(place, queue));
            }
            String abandoned;
            try (var gone = agent(Api.of(desk, "luis"))) {
                abandoned = TicketSocketIT.open(gone, queue);
            }
            first.hear("puesto-cambiado", closed(abandoned));
            assertThat(ana.get("desks/" + place).object().getString("status")).isEqualTo("open");
        }
    }
}
