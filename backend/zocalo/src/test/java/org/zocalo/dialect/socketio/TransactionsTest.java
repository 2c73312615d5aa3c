package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.ConnectionStateRecovery;
import org.zocalo.RolledBackException;
import org.zocalo.ZocaloOptions;
import org.zocalo.dialect.socketio.Visitors.Visitor;

/** What the hub does with events within a transaction, seen from pipes. */
@Timeout(60)
class TransactionsTest {
    private Visitors visitors;
    private final OneTransaction transaction = new OneTransaction();

    private Visitor enter(ZocaloOptions options, String name, String... rooms) {
        visitors = new Visitors(options);
        visitors.hub.sizes(visitors.server::size);
        var visitor = visitors.enter(name, rooms);
        visitors.hub.transactions(transaction);
        return visitor;
    }

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    void events_wait_for_the_commit_and_keep_their_order() {
        var visitor = enter(new ZocaloOptions(), "/", "room");
        visitor.socket().emit("a");
        visitors.hub.of("/").emit("b");
        visitors.hub.of("/").in("room").emit("c");
        visitor.socket().now().emit("now");
        assertThat(visitor.pipe().hear()).isEqualTo("2[\"now\"]");
        transaction.commit();
        assertThat(List.of(
                        visitor.pipe().hear(),
                        visitor.pipe().hear(),
                        visitor.pipe().hear()))
                .containsExactly("2[\"a\"]", "2[\"b\"]", "2[\"c\"]");
    }

    @Test
    void arguments_are_taken_as_they_are_at_the_emit() {
        var visitor = enter(new ZocaloOptions(), "/");
        Map<String, Object> order = new HashMap<>(Map.of("item", "tea"));
        var bytes = new byte[] {1, 2};
        visitor.socket().emit("order", order, "text", 7, bytes);
        visitors.hub.of("/").emit("order", List.of(order, 2.5));
        order.put("item", "changed");
        bytes[0] = 9;
        transaction.commit();
        assertThat(visitor.pipe().hear())
                .isEqualTo("51-[\"order\",{\"item\":\"tea\"},\"text\",7,{\"_placeholder\":true,\"num\":0}]");
        assertThat(visitor.pipe().hearBytes()).containsExactly(1, 2);
        assertThat(visitor.pipe().hear()).isEqualTo("2[\"order\",[{\"item\":\"tea\"},2.5]]");
    }

    /** What cannot be written. */
    public static final class Broken {
        public String getText() {
            throw new IllegalStateException("no text");
        }
    }

    @Test
    void what_cannot_be_written_fails_at_the_emit() {
        var visitor = enter(new ZocaloOptions(), "/");
        assertThatThrownBy(() -> visitor.socket().emit("broken", new Broken()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(transaction.waiting).isEmpty();
    }

    @Test
    void a_parent_passes_on_at_the_commit_what_was_said_before() {
        visitors = new Visitors(new ZocaloOptions());
        var rooms = visitors.hub.of(Pattern.compile("/room-\\d"));
        var visitor = visitors.enter("/room-1");
        visitors.hub.transactions(transaction);
        Map<String, Object> order = new HashMap<>(Map.of("item", "tea"));
        rooms.emit("order", order);
        order.put("item", "changed");
        transaction.commit();
        assertThat(visitor.pipe().hear()).isEqualTo("2/room-1,[\"order\",{\"item\":\"tea\"}]");
    }

    @Test
    void with_recovery_events_are_kept_when_they_leave() {
        var recovery = ConnectionStateRecovery.within(Duration.ofMinutes(1));
        var visitor = enter(new ZocaloOptions().connectionStateRecovery(recovery), "/");
        visitor.socket().emit("waits");
        visitors.hub.of("/").now().emit("now");
        assertThat(visitor.pipe().hear()).isEqualTo("2[\"now\"]");
        var first = visitor.pipe().hear();
        transaction.commit();
        assertThat(visitor.pipe().hear()).isEqualTo("2[\"waits\"]");
        assertThat(visitor.pipe().hear()).startsWith("2[\"@").isNotEqualTo(first);
    }

    @Test
    void the_time_for_an_answer_runs_from_the_commit() throws Exception {
        var visitor = enter(new ZocaloOptions(), "/");
        var one = visitor.socket().timeout(Duration.ofMillis(1)).emitWithAck("sure?");
        var all = visitors.hub.of("/").timeout(Duration.ofMillis(1)).emitWithAck("sure?");
        var later = new CountDownLatch(1);
        visitors.hub.threads().after(Duration.ofMillis(50), later::countDown); // after those of 1 ms would have been
        later.await();
        assertThat(one.toCompletableFuture()).isNotDone();
        assertThat(all.toCompletableFuture()).isNotDone();
        transaction.commit();
        assertThat(visitor.pipe().hear()).startsWith("2").endsWith("[\"sure?\"]");
        assertThatThrownBy(() -> Visitors.await(one)).hasMessageContaining("timed out");
        assertThatThrownBy(() -> Visitors.await(all)).hasMessageContaining("timed out");
    }

    @Test
    void a_question_fails_after_a_rollback_and_nothing_leaves() {
        var visitor = enter(new ZocaloOptions(), "/");
        var one = visitor.socket().emitWithAck("sure?");
        var all = visitors.hub.of("/").timeout(Duration.ofMinutes(1)).emitWithAck("sure?");
        var servers = visitors.hub.of("/").serverSideEmitWithAck(Duration.ofMinutes(1), "sure?");
        visitor.socket().emit("lost");
        transaction.rollBack();
        for (var stage : List.of(one, all, servers)) {
            assertThatThrownBy(() -> Visitors.await(stage)).hasCauseInstanceOf(RolledBackException.class);
        }
        visitor.socket().emit("next");
        assertThat(visitor.pipe().hear()).isEqualTo("2[\"next\"]");
    }
}
