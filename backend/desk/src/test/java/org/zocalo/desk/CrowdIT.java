package org.zocalo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many desks that call from the same queues at once, on whatever database there is. */
class CrowdIT extends DeskTest {
    private static final int DESKS = 50;
    private static final int TICKETS = 500;

    /** A desk with an agent who serves and calls the next one as fast as it goes, until nobody waits. */
    private record Worker(DeskSocket socket, String place, ConcurrentLinkedQueue<String> called) {
        CompletableFuture<Void> work() {
            return socket.asked("siguiente-ticket", "{'desk':'%s','request':'%s'}".formatted(place, UUID.randomUUID()))
                    .thenCompose(answer -> {
                        assertThat(answer).as(answer.toString()).containsKey("empty");
                        if (answer.getBoolean("empty")) {
                            return CompletableFuture.completedFuture(null);
                        }
                        var ticket = answer.getJsonObject("ticket").getString("id");
                        called.add(ticket);
                        return socket.asked("iniciar-ticket", "{'ticket':'%s'}".formatted(ticket))
                                .thenCompose(this::workOn);
                    });
        }

        private CompletableFuture<Void> workOn(JsonObject started) {
            assertThat(started.getString("status", "")).as(started.toString()).isEqualTo("serving");
            return work();
        }
    }

    @Test
    void fifty_desks_that_call_at_once_get_five_hundred_tickets_of_three_queues_each_of_them_once() throws Exception {
        var queues = List.of(newQueue(), newQueue(), newQueue());
        drawAll(queues);
        var called = new ConcurrentLinkedQueue<String>();
        var workers = new ArrayList<Worker>();
        for (int i = 0; i < DESKS; i++) {
            var socket = DeskSocket.connect(desk, "/tickets", ana.token());
            var own = i % 2 == 0 ? queues : queues.subList(i % 3, i % 3 + 1);
            workers.add(new Worker(socket, TicketSocketIT.open(socket, own.toArray(String[]::new)), called));
        }

        // whoever finds nobody free while others are calling has only looked too early
        for (int round = 0; round < 3; round++) {
            var all = workers.stream().map(Worker::work).toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).get(120, TimeUnit.SECONDS);
        }

        workers.forEach(worker -> worker.socket().close());
        assertThat(called).hasSize(TICKETS);
        assertThat(new HashSet<>(called)).hasSize(TICKETS);
        for (String queue : queues) {
            assertThat(anybody.get("queues/" + queue).object().getInt("waiting"))
                    .isZero();
        }
    }

    private static void drawAll(List<String> queues) throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (String queue : queues.subList(0, 2)) {
                draw(pool, queue, TICKETS / 3);
            }
            draw(pool, queues.get(2), TICKETS - 2 * (TICKETS / 3));
        } finally {
            pool.shutdown();
        }
    }

    private static void draw(java.util.concurrent.ExecutorService pool, String queue, int count) throws Exception {
        for (var drawing : pool.invokeAll(
                Collections.nCopies(count, () -> DeskTest.draw(queue).status()))) {
            assertThat(drawing.get()).isEqualTo(201);
        }
    }
}
