package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.Authenticator;
import org.zocalo.Outbox;
import org.zocalo.User;
import org.zocalo.ZocaloOptions;
import org.zocalo.dialect.socketio.Visitors.Visitor;
import org.zocalo.hub.Transactions;

/** What the hub does with durable events, and with those that others have left behind. */
@Timeout(60)
class DurableEventsTest {
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final OneTransaction transaction = new OneTransaction();
    private final List<Visitors> servers = new ArrayList<>();

    private Visitors server(Transactions transactions) {
        return server(new ZocaloOptions(), transactions);
    }

    private Visitors server(ZocaloOptions options, Transactions transactions) {
        var server = new Visitors(options.outbox(outbox).outboxInterval(Duration.ofMillis(20)));
        server.hub.sizes(server.server::size);
        server.hub.transactions(transactions);
        servers.add(server);
        return server;
    }

    /** What is in the outbox has been left there by a server that died. */
    private Visitors restarted() {
        outbox.leave();
        return server(new OneTransaction());
    }

    @AfterEach
    void close() {
        servers.forEach(Visitors::close);
    }

    private static String hear(Visitor visitor) {
        return visitor.pipe().hear();
    }

    private String id(int index) {
        return outbox.all().get(index).id();
    }

    private void isEmptied() {
        Visitors.until(() -> outbox.all().isEmpty());
    }

    @Test
    void a_durable_event_is_kept_in_the_transaction_and_leaves_in_order_with_its_id() {
        var server = server(Transactions.NONE);
        var visitor = server.enter("/", "room");
        server.hub.transactions(transaction);
        visitor.socket().emit("before");
        server.hub.of("/").in("room").durable().emit("created", 7);
        server.hub.of("/").emit("after");
        var id = id(0);
        assertThat(id).hasSize(20);
        transaction.commit();
        assertThat(List.of(hear(visitor), hear(visitor), hear(visitor)))
                .containsExactly("2[\"before\"]", "2[\"created\",7,{\"id\":\"" + id + "\"}]", "2[\"after\"]");
        isEmptied();
    }

    @Test
    void after_a_rollback_nothing_leaves() {
        var server = server(transaction);
        var visitor = server.enter("/");
        server.hub.of("/").durable().emit("lost");
        transaction.rollBack();
        server.hub.of("/").emit("next");
        assertThat(hear(visitor)).isEqualTo("2[\"next\"]");
    }

    @Test
    void without_a_transaction_it_is_kept_and_leaves_at_once() {
        transaction.commit();
        var server = server(transaction);
        var visitor = server.enter("/");
        server.hub.of("/").durable().emit("created");
        assertThat(hear(visitor)).startsWith("2[\"created\",{\"id\":\"");
        isEmptied();
    }

    @Test
    void what_a_dead_server_has_left_is_sent_once_and_in_order_by_the_next() {
        var dead = server(transaction);
        dead.hub.of("/").in("room").except("others").durable().emit("a", "text", new byte[] {1, 2});
        dead.hub.of("/").in("elsewhere").durable().emit("not for this room");
        dead.hub.of("/").durable().emit("b");
        var first = id(0);
        var last = id(2);
        assertThat(outbox.all()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));

        var next = restarted();
        var visitor = next.enter("/", "room");
        var other = next.enter("/", "room", "others");
        next.hub.watchOutbox();
        assertThat(hear(visitor))
                .isEqualTo("51-[\"a\",\"text\",{\"_placeholder\":true,\"num\":0},{\"id\":\"" + first + "\"}]");
        assertThat(visitor.pipe().hearBytes()).containsExactly(1, 2);
        assertThat(hear(visitor)).isEqualTo("2[\"b\",{\"id\":\"" + last + "\"}]");
        assertThat(hear(other)).isEqualTo("2[\"b\",{\"id\":\"" + last + "\"}]");
        isEmptied();
        next.hub.of("/").now().emit("next");
        assertThat(hear(visitor)).isEqualTo("2[\"next\"]");
    }

    @Test
    void no_two_events_have_the_same_time_or_id() {
        var all = server(transaction).hub.of("/");
        IntStream.range(0, 5_000).parallel().forEach(i -> all.durable().emit("e"));
        assertThat(outbox.all()).extracting(Outbox.Entry::at).doesNotHaveDuplicates();
        assertThat(outbox.all()).extracting(Outbox.Entry::id).doesNotHaveDuplicates();
    }

    @Test
    void more_than_one_batch_is_sent_in_one_sweep() {
        var dead = server(transaction);
        for (int i = 0; i < 250; i++) {
            dead.hub.of("/").durable().emit("e" + i);
        }
        var next = restarted();
        var visitor = next.enter("/");
        next.hub.watchOutbox();
        for (int i = 0; i < 250; i++) {
            assertThat(hear(visitor)).startsWith("2[\"e" + i + "\",");
        }
        isEmptied();
    }

    @Test
    void what_was_sent_and_could_not_be_removed_is_removed_later_and_not_sent_again_by_this_server() {
        var server = server(Transactions.NONE);
        var visitor = server.enter("/");
        server.hub.transactions(transaction);
        server.hub.of("/").durable().emit("created");
        outbox.broken(true);
        transaction.commit();
        assertThat(hear(visitor)).startsWith("2[\"created\",");
        Visitors.until(() -> outbox.failures() > 0);
        outbox.leave();
        outbox.broken(false);
        server.hub.watchOutbox();
        isEmptied();
        server.hub.of("/").emit("next");
        assertThat(hear(visitor)).isEqualTo("2[\"next\"]");
    }

    @Test
    void sweeps_go_on_when_the_database_is_back() {
        outbox.broken(true);
        var server = server(new OneTransaction());
        var visitor = server.enter("/");
        server.hub.watchOutbox();
        Visitors.until(() -> outbox.failures() > 1);
        outbox.broken(false);
        server(transaction).hub.of("/").durable().emit("left");
        outbox.leave();
        assertThat(hear(visitor)).startsWith("2[\"left\",");
    }

    @Test
    void an_event_for_a_user_finds_the_user_again() {
        server(transaction).hub.user("ana").durable().emit("mail");
        outbox.leave();
        Authenticator ana = handshake -> CompletableFuture.completedStage(Optional.of(User.of("ana")));
        var next = server(new ZocaloOptions().authenticator(ana), new OneTransaction());
        next.hub.of("/inbox");
        var visitor = next.enter("/inbox");
        next.hub.watchOutbox();
        assertThat(hear(visitor)).startsWith("2/inbox,[\"mail\",{\"id\":\"");
        isEmptied();
    }

    @Test
    void a_namespace_that_nobody_has_asked_for_yet_is_made_by_its_pattern_only() {
        var dead = server(transaction);
        dead.hub.of("/room-1").durable().emit("a");
        dead.hub.of("/secret-1").durable().emit("b");
        var next = restarted();
        next.hub.of(Pattern.compile("/room-\\d"));
        next.hub.of((name, auth) -> CompletableFuture.completedStage(true));
        next.hub.watchOutbox();
        isEmptied();
        assertThat(next.hub.find("/room-1")).isPresent();
        assertThat(next.hub.find("/secret-1")).isEmpty();
    }

    private static void refuses(ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOf(IllegalStateException.class).hasMessageContaining(words);
    }

    @Test
    void what_makes_no_sense_is_refused_and_nothing_is_kept() {
        var all = server(transaction).hub.of("/");
        refuses(() -> all.now().durable(), "not both");
        refuses(() -> all.durable().now(), "not both");
        refuses(() -> all.durable().local().emit("a"), "local");
        refuses(() -> all.asVolatile().durable().emit("a"), "volatile");
        refuses(() -> all.durable().timeout(Duration.ofSeconds(1)).emitWithAck("a"), "acknowledgement");
        var parent = server(transaction).hub.of(Pattern.compile("/room-\\d"));
        assertThatThrownBy(parent::durable).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> all.durable().emit("broken", new TransactionsTest.Broken()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(outbox.all()).isEmpty();
    }

    @Test
    void without_an_outbox_or_transactions_nothing_is_durable() {
        refuses(() -> server(Transactions.NONE).hub.of("/").durable(), "transactions");
        var none = new Visitors(new ZocaloOptions());
        servers.add(none);
        none.hub.transactions(transaction);
        refuses(() -> none.hub.of("/").durable(), Outbox.class.getSimpleName());
    }
}
