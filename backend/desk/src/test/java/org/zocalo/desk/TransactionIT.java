package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransactionIT extends DeskTest {
    @Test
    void what_a_refused_request_has_written_is_taken_back() {
        String queue = queue();

        assertProblem(anybody.post("probe/refused", queue), 409);
        assertThat(anybody.get("queues").toString()).doesNotContain(name(queue));

        assertThat(anybody.post("probe/committed", queue).status()).isEqualTo(200);
        assertThat(anybody.get("queues").toString()).contains(name(queue));
    }

    @Test
    void a_number_that_was_drawn_in_a_failed_request_is_drawn_again() {
        String queue = newQueue();
        draw(queue);

        assertProblem(anybody.post("probe/failed", "{'queue':'%s'}".formatted(queue)), 500);

        assertThat(drawn(queue).getString("number")).endsWith("-002");
    }

    private static String name(String queue) {
        return queue.split("'")[3];
    }
}
