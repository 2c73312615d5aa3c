package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicketIT extends DeskTest {
    @Test
    void a_drawn_ticket_waits_under_the_next_number() {
        String queue = newQueue();
        var before = Instant.now().minusSeconds(5);

        var answer = draw(queue);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        var first = answer.object().getJsonObject("ticket");
        String id = first.getString("id");

        assertThat(answer.header("Location")).endsWith("/desk/api/tickets/" + id);
        assertThat(first.getString("number")).endsWith("-001");
        assertThat(drawn(queue).getString("number")).endsWith("-002");
        assertThat(first.getString("status")).isEqualTo("waiting");
        assertThat(first.getString("priority")).isEqualTo("normal");
        assertThat(first).doesNotContainKeys("desk", "calledAt");
        assertThat(Instant.parse(first.getString("createdAt"))).isBetween(before, Instant.now());
        assertThat(anybody.get("tickets/" + id).object()).isEqualTo(first);
    }

    @Test
    void a_ticket_needs_a_queue() {
        assertInvalid(anybody.post("tickets", "{}"), "queue");
        assertProblem(draw("none"), 404);
        assertProblem(anybody.get("tickets/none"), 404);
    }

    @Test
    void a_free_desk_gets_whoever_has_waited_longest_until_nobody_waits() {
        String queue = newQueue();
        String first = drawn(queue).getString("id");
        String second = drawn(queue).getString("id");

        var called = callNext(queue, "3").object();
        assertThat(called.getJsonObject("ticket").getString("id")).isEqualTo(first);
        assertThat(called.getJsonObject("ticket").getString("desk")).isEqualTo("3");
        assertThat(called.getJsonObject("ticket"))
                .isEqualTo(ana.get("tickets/" + first).object());
        assertThat(called.getInt("waiting")).isEqualTo(1);
        assertThat(callNext(queue, "4").object().getJsonObject("ticket").getString("id"))
                .isEqualTo(second);
        assertThat(callNext(queue, "3").object().toString()).isEqualTo("{\"empty\":true,\"waiting\":0}");
        assertProblem(callNext("none", "3"), 404);
    }

    @Test
    void the_list_is_by_queue_by_status_and_no_longer_than_asked_for() {
        String queue = newQueue();
        for (int i = 0; i < 4; i++) {
            draw(queue);
        }
        callNext(queue, "1");
        callNext(queue, "2");

        assertThat(numbers("tickets?queue=" + queue)).containsExactly("001", "002", "003", "004");
        assertThat(numbers("tickets?size=3&queue=" + queue)).containsExactly("001", "002", "003");
        assertThat(numbers("tickets?size=3&page=1&queue=" + queue)).containsExactly("004");
        assertThat(numbers("tickets?status=waiting&queue=" + queue)).containsExactly("003", "004");
        assertThat(numbers("tickets?status=called&sort=calledAt,desc&queue=" + queue))
                .containsExactly("002", "001");
        assertThat(numbers("tickets?queue=none")).isEmpty();
        var page = anybody.get("tickets?size=3&page=1&queue=" + queue).object();
        assertThat(page.getInt("total")).isEqualTo(4);
        assertThat(page.getInt("page")).isEqualTo(1);
        assertThat(page.getInt("size")).isEqualTo(3);
    }

    @Test
    void a_list_that_cannot_be_is_refused() {
        assertInvalid(anybody.get("tickets?size=0"), "size");
        assertInvalid(anybody.get("tickets?size=501"), "size");
        assertInvalid(anybody.get("tickets?size=many"), "size");
        assertInvalid(anybody.get("tickets?page=-1"), "page");
        assertInvalid(anybody.get("tickets?status=gone"), "status");
        assertInvalid(anybody.get("tickets?sort=colour"), "sort");
        assertInvalid(anybody.get("tickets?sort=number,up"), "sort");
        assertInvalid(anybody.get("tickets?from=yesterday"), "from");
        assertInvalid(anybody.get("tickets/calls?limit=0"), "limit");
    }

    @Test
    void fifty_at_once_get_numbers_without_a_gap() throws Exception {
        String queue = newQueue();
        var numbers = new ArrayList<String>();
        for (var ticket : atOnce(() -> draw(queue))) {
            assertThat(ticket.status()).as(ticket.toString()).isEqualTo(201);
            numbers.add(number(ticket.object().getJsonObject("ticket").getString("number")));
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 50).mapToObj("%03d"::formatted).toList());
    }

    private static List<Api.Answer> atOnce(Callable<Api.Answer> call) throws Exception {
        var threads = Executors.newFixedThreadPool(50);
        try {
            var answers = new ArrayList<Api.Answer>();
            for (Future<Api.Answer> answer :
                    threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> call).toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> numbers(String path) {
        return anybody.get(path)
                .object()
                .getJsonArray("items")
                .getValuesAs(ticket -> number(ticket.asJsonObject().getString("number")));
    }

    private static String number(String shown) {
        return shown.substring(shown.indexOf('-') + 1);
    }
}
