package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The list of tickets for the staff, as pages and as a table; and drawing again with the same key. */
class ListIT extends DeskTest {
    private static Api.Answer drawWith(String key, String queue) {
        return anybody.send("POST", "tickets", "{'queue':'%s'}".formatted(queue), "Idempotency-Key", key);
    }

    private static long total(Api who, String query) {
        var answer = who.get("tickets?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.object().getInt("total");
    }

    @Test
    void the_staff_finds_tickets_by_what_is_known_of_them() {
        String queue = newQueue();
        String number = drawn(queue).getString("number");
        drawn(queue);
        callNext(queue, "Find");
        callNext(queue, "Find");

        assertThat(total(ana, "queue=" + queue)).isEqualTo(2);
        assertThat(total(ana, "status=served&queue=" + queue)).isEqualTo(1);
        assertThat(total(ana, "status=served,called&queue=" + queue)).isEqualTo(2);
        assertThat(total(ana, "q=" + number.toLowerCase())).isEqualTo(1);
        assertThat(total(ana, "q=find&queue=" + queue)).isEqualTo(2);
        assertThat(total(anybody, "q=find&queue=" + queue)).isZero();
        assertThat(total(ana, "q=%25&queue=" + queue)).isZero();
        assertThat(total(ana, "from=2040-01-01&queue=" + queue)).isZero();
        assertThat(total(ana, "from=2020-01-01&to=2039-12-31&queue=" + queue)).isEqualTo(2);
        assertThat(total(anybody, "queue=" + queue)).isEqualTo(1);
        assertProblem(anybody.get("tickets?status=served"), 401);
        assertProblem(eva.get("tickets?status=waiting,served"), 403);
        assertProblem(Api.withToken(desk, "wrong").get("tickets"), 401);
        for (String field : new String[] {"number", "queue", "status", "priority", "desk", "calledAt", "endedAt"}) {
            assertThat(total(ana, "sort=" + field + ",desc&queue=" + queue)).isEqualTo(2);
        }
    }

    @Test
    void the_table_has_all_rows_and_no_formulas() {
        String queue = admin.post("queues", queue().replace("'name':'", "'name':'=1+1,\\\"x\\\" "))
                .id();
        for (int i = 0; i < 3; i++) {
            draw(queue);
        }
        var table = ana.send("GET", "tickets?size=1&queue=" + queue, null, "Accept", "text/csv");

        assertThat(table.status()).as(table.toString()).isEqualTo(200);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.header("Content-Disposition")).isEqualTo("attachment; filename=\"tickets.csv\"");
        String[] lines = table.response().body().split("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[0])
                .isEqualTo(
                        "\uFEFFnumber,queue,status,priority,createdAt,calledAt,startedAt,endedAt,calls,desk,agent,note");
        assertThat(lines[1]).contains("-001,\"'=1+1,\"\"x\"\" ");
        assertProblem(anybody.send("GET", "tickets", null, "Accept", "text/csv"), 401);
        assertProblem(eva.send("GET", "tickets", null, "Accept", "text/csv"), 403);
        assertInvalid(ana.send("GET", "tickets?sort=none", null, "Accept", "text/csv"), "sort");
    }

    @Test
    void the_same_key_draws_one_ticket_and_has_the_same_code_as_its_answer() {
        String queue = newQueue();
        String key = UUID.randomUUID().toString();
        var first = drawWith(key, queue);
        var again = drawWith(key, queue);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.object()).isEqualTo(first.object());
        assertThat(total(anybody, "queue=" + queue)).isEqualTo(1);
        assertThat(anybody.get("follow/" + again.object().getString("code")).status())
                .isEqualTo(200);
        assertProblem(drawWith(key, newQueue()), 422);
        assertInvalid(drawWith("k".repeat(65), queue), "idempotencyKey");
        assertThat(drawWith(UUID.randomUUID().toString(), queue).object()).isNotEqualTo(first.object());
    }

    @Test
    void the_same_key_twenty_times_at_once_draws_one_ticket() throws Exception {
        String queue = newQueue();
        String key = UUID.randomUUID().toString();
        var pool = Executors.newFixedThreadPool(20);
        try {
            Callable<Api.Answer> drawing = () -> drawWith(key, queue);
            var codes = new HashSet<String>();
            for (var answer : new ArrayList<>(pool.invokeAll(Collections.nCopies(20, drawing)))) {
                assertThat(answer.get().status()).as(answer.get().toString()).isEqualTo(201);
                codes.add(answer.get().object().getString("code"));
            }
            assertThat(codes).hasSize(1);
            assertThat(total(anybody, "queue=" + queue)).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_refused_drawing_may_be_tried_again_with_its_key() {
        String key = UUID.randomUUID().toString();
        assertProblem(drawWith(key, "none"), 404);
        assertProblem(drawWith(key, "none"), 404);
    }
}
