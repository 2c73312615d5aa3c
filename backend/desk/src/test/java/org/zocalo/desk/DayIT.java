package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the clock on the wall changes: hours, and numbers that begin anew. */
class DayIT extends DeskTest {
    /** A Monday later than any test has been run at. */
    private static final LocalDate MONDAY = LocalDate.of(2040, 3, 5);

    @AfterEach
    void setRight() {
        anybody.post("probe/time", "{}");
    }

    private static void at(LocalDate day, String hour) {
        assertThat(anybody.post("probe/time", "{'local':'%sT%s'}".formatted(day, hour))
                        .status())
                .isEqualTo(200);
    }

    private static String openedFor(String... spans) {
        String hours = String.join(",", spans);
        return admin.post("queues", queue().replace("}", ",'hours':[%s]}".formatted(hours)))
                .id();
    }

    private static String span(int day, String opens, String closes) {
        return "{'day':%d,'opens':'%s','closes':'%s'}".formatted(day, opens, closes);
    }

    @Test
    void a_queue_is_open_in_its_hours_and_says_when_it_opens_next() {
        String queue = openedFor(span(1, "09:00", "14:00"), span(1, "16:00", "18:00"), span(3, "10:00", "24:00"));

        at(MONDAY, "08:59:00");
        assertClosed(queue, "it opens today at 09:00", "2040-03-05T08:00:00Z");
        at(MONDAY, "09:00:00");
        assertOpen(queue);
        at(MONDAY, "14:00:00");
        assertClosed(queue, "it opens today at 16:00", "2040-03-05T15:00:00Z");
        at(MONDAY, "18:00:00");
        assertClosed(queue, "it opens on Wednesday at 10:00", "2040-03-07T09:00:00Z");
        at(MONDAY.plusDays(2), "23:59:00");
        assertOpen(queue);
        at(MONDAY.plusDays(3), "00:00:00");
        assertClosed(queue, "it opens on Monday at 09:00", "2040-03-12T08:00:00Z");

        var spanish = anybody.send("POST", "tickets", "{'queue':'%s'}".formatted(queue), "Accept-Language", "es");
        assertThat(spanish.object().getString("detail")).endsWith("abre el lunes a las 09:00");
    }

    @Test
    void the_lobby_is_told_when_the_hours_open_a_queue() {
        // a day on which it is closed as long as the clock is right
        var day = MONDAY.with(TemporalAdjusters.next(LocalDate.now().plusDays(3).getDayOfWeek()));
        String queue = openedFor(span(day.getDayOfWeek().getValue(), "09:00", "14:00"));
        try (var visitor = TicketSocketIT.visitor();
                var agent = TicketSocketIT.agent()) {
            TicketSocketIT.open(agent, queue);
            visitor.hear("cola-cambiada", one -> one.getString("id").equals(queue) && !one.getBoolean("open"));
            at(day, "09:30:00");
            var told =
                    visitor.hear("cola-cambiada", one -> one.getString("id").equals(queue) && one.getBoolean("open"));
            assertThat(told).doesNotContainKey("opensAt");
        }
    }

    private static void assertOpen(String queue) {
        assertThat(anybody.get("queues/" + queue).object().getBoolean("open")).isTrue();
        assertThat(draw(queue).status()).isEqualTo(201);
    }

    private static void assertClosed(String queue, String said, String opensAt) {
        var view = anybody.get("queues/" + queue).object();
        assertThat(view.getBoolean("open")).isFalse();
        assertThat(view.getString("opensAt")).isEqualTo(opensAt);
        var refused = draw(queue);
        assertProblem(refused, 409);
        assertThat(refused.object().getString("detail")).endsWith(said);
    }

    @Test
    void hours_that_cannot_be_are_refused() {
        String nine = span(1, "09:00", "14:00");
        assertInvalid(withHours(span(1, "14:00", "09:00")), "hours");
        assertInvalid(withHours(nine + "," + span(1, "13:59", "15:00")), "hours");
        assertInvalid(withHours(span(8, "09:00", "14:00")), "hours[0].day");
        assertInvalid(withHours(nine + "," + span(2, "9", "14:00")), "hours[1].opens");
        assertInvalid(withHours(span(1, "24:00", "14:00")), "hours[0].opens");
        assertThat(withHours(nine + "," + span(1, "14:00", "15:00") + "," + span(2, "13:00", "15:00"))
                        .status())
                .isEqualTo(201);
    }

    private static Api.Answer withHours(String hours) {
        return admin.post("queues", queue().replace("}", ",'hours':[%s]}".formatted(hours)));
    }

    @Test
    void numbers_begin_anew_each_day_and_who_waited_overnight_is_cancelled() {
        at(MONDAY, "12:00:00");
        String queue = newQueue();
        var first = drawn(queue);
        var second = drawn(queue);
        callNext(queue, "Day");
        assertThat(second.getString("number")).endsWith("-002");

        try (var agent = TicketSocketIT.agent()) {
            TicketSocketIT.follow(agent, queue);
            at(MONDAY.plusDays(1), "00:01:00");
            assertThat(drawn(queue).getString("number")).isEqualTo(first.getString("number"));
            agent.hear("ticket-cambiado", ended(first, "no-show"));
        }

        assertThat(ana.get("tickets/" + second.getString("id")).object().getString("status"))
                .isEqualTo("cancelled");
        assertThat(anybody.get("queues/" + queue).object().getInt("waiting")).isEqualTo(1);
        var trail = ana.get("tickets/" + second.getString("id") + "/events").array();
        assertThat(trail.getJsonObject(1).getString("by")).isEqualTo("system");
    }

    private static Predicate<JsonObject> ended(JsonObject ticket, String how) {
        return told -> told.getString("id").equals(ticket.getString("id"))
                && told.getString("status").equals(how);
    }
}
