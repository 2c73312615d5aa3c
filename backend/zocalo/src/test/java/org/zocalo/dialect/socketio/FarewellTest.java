package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zocalo.dialect.socketio.Visitors.await;
import static org.zocalo.dialect.socketio.Visitors.until;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.DisconnectReason;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Clients;

/** The end of a server, step by step. */
@Timeout(60)
class FarewellTest {
    private final CountDownLatch gate = new CountDownLatch(1);

    /** Clients whose last words are written when they are said to be. */
    private static final class Audience implements Clients {
        private final Pipe pipe;
        volatile boolean refused;
        volatile boolean served = true;
        volatile boolean ended;
        volatile boolean cut;

        Audience(Pipe pipe) {
            this.pipe = pipe;
        }

        @Override
        public int count() {
            return ended ? 0 : 1;
        }

        @Override
        public void refuse() {
            refused = true;
        }

        @Override
        public boolean areServed() {
            return served;
        }

        @Override
        public void end() {
            ended = true;
            pipe.leave(DisconnectReason.SERVER_SHUTTING_DOWN);
        }

        @Override
        public void cut() {
            cut = true;
        }
    }

    private static ZocaloOptions patient() {
        return new ZocaloOptions().drainTimeout(Duration.ofMinutes(1));
    }

    @Test
    void clients_are_told_and_those_under_way_get_their_answers() throws Exception {
        try (var visitors = new Visitors(patient())) {
            var started = new CountDownLatch(1);
            visitors.hub.of("/").on("work", (socket, args, ack) -> {
                started.countDown();
                gate.await();
                ack.send("worked");
            });
            var ana = visitors.enter("/");
            var audience = new Audience(ana.pipe());
            visitors.hub.clients(audience);
            ana.pipe().say("27[\"work\"]");
            started.await();

            var closed = visitors.hub.close();
            assertThat(visitors.hub.close()).isSameAs(closed);
            assertThat(audience.refused).isTrue();
            assertThat(visitors.hub.accepting()).isFalse();
            assertThat(ana.pipe().hear()).isEqualTo("2[\"server-shutting-down\"]");
            assertThat(audience.ended).isFalse();
            visitors.hub.of("/made-by-a-handler-under-way");
            gate.countDown();
            assertThat(ana.pipe().hear()).isEqualTo("37[\"worked\"]");
            await(closed);

            assertThat(audience.ended).isTrue();
            assertThatThrownBy(() -> visitors.hub.of("/x")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void what_is_queued_is_written_first() throws Exception {
        try (var visitors = new Visitors(patient())) {
            var audience = new Audience(visitors.enter("/").pipe());
            audience.served = false;
            visitors.hub.clients(audience);
            var closed = visitors.hub.close();

            assertThat(audience.ended).isFalse();
            audience.served = true;
            await(closed);
            assertThat(audience.ended).isTrue();
            assertThat(audience.cut).isTrue();
        }
    }

    @Test
    void a_handler_that_does_not_end_is_not_waited_for_but_the_end_is_known_only_then() throws Exception {
        try (var visitors = new Visitors(new ZocaloOptions().drainTimeout(Duration.ofMillis(1)))) {
            var started = new CountDownLatch(1);
            visitors.hub.of("/").on("work", (socket, args, ack) -> {
                started.countDown();
                gate.await();
            });
            var ana = visitors.enter("/");
            var audience = new Audience(ana.pipe());
            visitors.hub.clients(audience);
            ana.pipe().say("2[\"work\"]");
            started.await();
            var closed = visitors.hub.close().toCompletableFuture();

            until(() -> audience.ended);
            assertThat(closed).isNotDone();
            gate.countDown();
            await(closed);
        }
    }
}
