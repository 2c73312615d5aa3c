package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.AckTimeoutException;
import org.zocalo.Arguments;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.DisconnectReason;
import org.zocalo.DisconnectedException;
import org.zocalo.Namespace;
import org.zocalo.RemoteSocket;
import org.zocalo.Socket;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Hub;
import org.zocalo.runtime.Threads;

/** What the hub does, seen from clients that are connected by pipes. */
@Timeout(60)
class HubTest {
    private final ZocaloOptions options = new ZocaloOptions();
    private final Hub hub = new Hub(options, Threads.of(options));
    private final SocketIo server = new SocketIo(hub);
    private final Namespace main = hub.of("/");

    @AfterEach
    void close() {
        hub.close();
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** A client that has entered the main namespace, and its socket on the server. */
    private record Visitor(Pipe pipe, Socket socket) {}

    private Visitor visitor(String... rooms) throws Exception {
        var pipe = new Pipe(server);
        pipe.say("0");
        var id = pipe.hear().substring(9, 29);
        var socket = connected(id);
        while (socket.isEmpty()) { // the client is told a moment before the server's side is done
            Thread.onSpinWait();
            socket = connected(id);
        }
        socket.get().join(rooms);
        return new Visitor(pipe, socket.get());
    }

    private Optional<Socket> connected(String id) {
        return main.sockets().stream()
                .filter(socket -> socket.id().equals(id) && socket.connected())
                .findFirst();
    }

    @Test
    void a_room_hears_a_message_once() throws Exception {
        var ana = visitor("a", "b");
        var luis = visitor("b");
        var other = visitor();
        main.to("a", "b").emit("x", 1);
        main.emit("end");
        assertThat(ana.pipe.hear()).isEqualTo("2[\"x\",1]");
        assertThat(ana.pipe.hear()).isEqualTo("2[\"end\"]");
        assertThat(luis.pipe.hear()).isEqualTo("2[\"x\",1]");
        assertThat(other.pipe.hear()).isEqualTo("2[\"end\"]");
    }

    @Test
    void a_broadcast_reaches_everyone_but_the_sender_and_the_excepted() throws Exception {
        var sender = visitor("a");
        var hears = visitor("a");
        var excepted = visitor("a", "quiet");
        sender.socket.to("a").except("quiet").emit("x");
        sender.socket.broadcast().emit("y");
        main.emit("end");
        assertThat(sender.pipe.hear()).isEqualTo("2[\"end\"]");
        assertThat(List.of(hears.pipe.hear(), hears.pipe.hear())).containsExactly("2[\"x\"]", "2[\"y\"]");
        assertThat(excepted.pipe.hear()).isEqualTo("2[\"y\"]");
    }

    @Test
    void an_operator_is_not_changed_by_what_is_made_of_it() throws Exception {
        var ana = visitor("a");
        var everybody = main.local();
        everybody.to("nobody").except("a").asVolatile();
        everybody.emit("x");
        assertThat(ana.pipe.hear()).isEqualTo("2[\"x\"]");
    }

    @Test
    void one_client_is_a_room_of_its_own_until_it_leaves() throws Exception {
        var ana = visitor("a");
        assertThat(ana.socket.rooms()).containsExactlyInAnyOrder("a", ana.socket.id());
        main.to(ana.socket.id()).emit("private");
        assertThat(ana.pipe.hear()).isEqualTo("2[\"private\"]");
        ana.socket.leave("a");
        main.to("a").emit("x");
        main.emit("end");
        assertThat(ana.pipe.hear()).isEqualTo("2[\"end\"]");
    }

    @Test
    void events_of_one_socket_are_handled_one_after_another_and_a_slow_one_holds_up_nobody_else() throws Exception {
        var gate = new CountDownLatch(1);
        main.on("slow", (socket, args, ack) -> {
            gate.await();
            ack.send("slow");
        });
        main.on("fast", (socket, args, ack) -> ack.send("fast"));
        var slow = visitor();
        var fast = visitor();
        slow.pipe.say("21[\"slow\"]");
        slow.pipe.say("22[\"fast\"]");
        fast.pipe.say("21[\"fast\"]");
        assertThat(fast.pipe.hear()).isEqualTo("31[\"fast\"]");
        assertThat(slow.pipe.rest()).isEmpty();
        gate.countDown();
        assertThat(slow.pipe.hear()).isEqualTo("31[\"slow\"]");
        assertThat(slow.pipe.hear()).isEqualTo("32[\"fast\"]");
    }

    @Test
    void an_acknowledgement_carries_the_clients_arguments_and_counts_once() throws Exception {
        var ana = visitor();
        var answer = ana.socket.emitWithAck("question", "?");
        assertThat(ana.pipe.hear()).isEqualTo("20[\"question\",\"?\"]");
        ana.pipe.say("30[42]");
        ana.pipe.say("30[43]");
        assertThat(await(answer).get(0, Integer.class)).isEqualTo(42);
        ana.pipe.say("3777[\"nobody asked\"]");
        assertThat(ana.pipe.closed).isNull();
    }

    @Test
    void an_acknowledgement_that_does_not_come_fails() throws Exception {
        var ana = visitor();
        var late = ana.socket.timeout(Duration.ofMillis(20)).emitWithAck("question");
        assertThatThrownBy(() -> await(late))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(AckTimeoutException.class);
        var never = ana.socket.emitWithAck("question");
        ana.pipe.leave(DisconnectReason.TRANSPORT_CLOSE);
        assertThatThrownBy(() -> await(never)).cause().isInstanceOf(DisconnectedException.class);
        assertThatThrownBy(() -> await(ana.socket.emitWithAck("question")))
                .cause()
                .isInstanceOf(DisconnectedException.class);
    }

    @Test
    void a_handler_may_wait_for_an_acknowledgement() throws Exception {
        main.on(
                "ask-back",
                (socket, args, ack) ->
                        ack.send(await(socket.emitWithAck("really?")).get(0, String.class)));
        var ana = visitor();
        ana.pipe.say("25[\"ask-back\"]");
        assertThat(ana.pipe.hear()).isEqualTo("20[\"really?\"]");
        ana.pipe.say("30[\"yes\"]");
        assertThat(ana.pipe.hear()).isEqualTo("35[\"yes\"]");
    }

    @Test
    void a_broadcast_collects_the_acknowledgements() throws Exception {
        var ana = visitor("a");
        var luis = visitor("a");
        var gone = visitor("a");
        var answers = main.to("a").timeout(Duration.ofSeconds(10)).emitWithAck("free?");
        assertThat(ana.pipe.hear()).isEqualTo("20[\"free?\"]");
        ana.pipe.say("30[\"yes\"]");
        luis.pipe.say("30[\"no\"]");
        gone.pipe.leave(DisconnectReason.TRANSPORT_CLOSE);
        assertThat(await(answers)).extracting(a -> a.get(0, String.class)).containsExactlyInAnyOrder("yes", "no");
    }

    @Test
    void a_broadcast_that_is_not_answered_by_all_has_those_that_came() throws Exception {
        var ana = visitor("a");
        visitor("a");
        var partial = main.to("a").timeout(Duration.ofMillis(300)).emitWithAck("free?");
        ana.pipe.say("30[\"yes\"]");
        assertThatThrownBy(() -> await(partial))
                .cause()
                .isInstanceOfSatisfying(AckTimeoutException.class, e -> assertThat(e.responses())
                        .extracting((Arguments a) -> a.get(0, String.class))
                        .containsExactly("yes"));
        assertThat(await(main.to("empty").timeout(Duration.ofSeconds(10)).emitWithAck("free?")))
                .isEmpty();
        assertThatThrownBy(() -> main.emitWithAck("free?")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_volatile_event_is_dropped_when_the_client_cannot_take_it() throws Exception {
        var ana = visitor();
        ana.pipe.writable = false;
        ana.socket.asVolatile().emit("dropped");
        main.asVolatile().emit("dropped");
        ana.pipe.writable = true;
        ana.socket.asVolatile().emit("kept");
        assertThat(ana.pipe.hear()).isEqualTo("2[\"kept\"]");
    }

    @Test
    void sockets_are_fetched_moved_and_put_out_by_room() throws Exception {
        var ana = visitor("a");
        var luis = visitor("b");
        main.in("a").socketsJoin("c", "d");
        main.in("d").socketsLeave("c");
        assertThat(await(main.in("d").fetchSockets()))
                .extracting(RemoteSocket::id)
                .containsExactly(ana.socket.id());
        assertThat(await(main.in("c").fetchSockets())).isEmpty();
        assertThat(await(main.fetchSockets())).hasSize(2);
        main.in("b").disconnectSockets(false);
        assertThat(luis.pipe.hear()).isEqualTo("1");
        assertThat(luis.pipe.closed).isNull();
        main.disconnectSockets(true);
        assertThat(ana.pipe.hear()).isEqualTo("1");
        assertThat(ana.pipe.closed).isEqualTo(DisconnectReason.FORCED_SERVER_CLOSE);
    }

    @Test
    void a_gate_lets_in_or_refuses_with_data() {
        hub.of("/gated").use(socket -> {
            if (!socket.handshake().auth().containsKey("token")) {
                throw new ConnectionRefusedException("who are you?", Set.of("data"));
            }
            socket.emit("welcome");
            socket.join("lobby");
        });
        var pipe = new Pipe(server);
        pipe.say("0/gated,");
        assertThat(pipe.hear()).isEqualTo("4/gated,{\"message\":\"who are you?\",\"data\":[\"data\"]}");
        pipe.say("0/gated,{\"token\":1}");
        assertThat(pipe.hear()).startsWith("0/gated,{\"sid\":");
        assertThat(pipe.hear()).isEqualTo("2/gated,[\"welcome\"]");
        hub.of("/gated").to("lobby").emit("x");
        assertThat(pipe.hear()).isEqualTo("2/gated,[\"x\"]");
    }

    @Test
    void a_gate_that_fails_tells_nothing_of_the_inside() {
        hub.of("/broken").use(socket -> {
            throw new IllegalStateException("password=secret");
        });
        var pipe = new Pipe(server);
        pipe.say("0/broken,");
        assertThat(pipe.hear())
                .startsWith("4/broken,{\"message\":\"Internal Server Error\"")
                .doesNotContain("secret");
    }

    @Test
    void a_handler_that_fails_answers_with_a_problem_and_harms_nobody() throws Exception {
        main.on("fail", (socket, args, ack) -> {
            throw new IllegalStateException("password=secret");
        });
        main.on(
                "unwritable",
                (socket, args, ack) -> ack.send(new Object() {
                    @SuppressWarnings("unused")
                    public String getBroken() {
                        throw new IllegalStateException();
                    }
                }));
        var ana = visitor();
        ana.pipe.say("21[\"fail\"]");
        assertThat(ana.pipe.hear()).contains("\"status\":500").doesNotContain("secret");
        ana.pipe.say("22[\"unwritable\"]");
        assertThat(ana.pipe.hear()).startsWith("32[").contains("\"status\":500");
        ana.pipe.say("23[\"no-such-event\"]");
        assertThat(ana.pipe.hear()).startsWith("33[").contains("\"status\":404").contains("no-such-event");
    }

    @Test
    void own_handlers_come_once_or_always_and_catch_alls_come_first() throws Exception {
        var ana = visitor();
        ana.socket.onAny((event, args) -> ana.socket.emit("any", event, args));
        ana.socket.once("x", (args, ack) -> ana.socket.emit("once"));
        ana.socket.on("x", Integer.class, (number, ack) -> ana.socket.emit("on", number));
        ana.pipe.say("2[\"x\",1]");
        ana.pipe.say("2[\"x\",2]");
        assertThat(List.of(ana.pipe.hear(), ana.pipe.hear(), ana.pipe.hear(), ana.pipe.hear(), ana.pipe.hear()))
                .containsExactly(
                        "2[\"any\",\"x\",1]", "2[\"once\"]", "2[\"on\",1]", "2[\"any\",\"x\",2]", "2[\"on\",2]");
        ana.socket.off("x");
        ana.pipe.say("2[\"x\",3]");
        assertThat(ana.pipe.hear()).isEqualTo("2[\"any\",\"x\",3]");
    }

    @Test
    void the_end_is_told_once_with_its_reason_and_the_rooms_of_the_end() throws Exception {
        var ended = new CompletableFuture<String>();
        main.onConnection(socket -> socket.onDisconnect(
                reason -> ended.complete(reason.text() + socket.rooms().size())));
        var ana = visitor("a");
        ana.pipe.say("1");
        ana.pipe.leave(DisconnectReason.TRANSPORT_CLOSE);
        assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo("client namespace disconnect2");
        assertThat(ana.socket.connected()).isFalse();
        assertThat(main.sockets()).isEmpty();
        ana.socket.join("late");
        assertThat(await(main.in("late").fetchSockets())).isEmpty();
    }

    @Test
    void what_waits_when_the_server_puts_the_client_out_is_not_handled() throws Exception {
        main.on("out", (socket, args, ack) -> socket.disconnect());
        main.on("echo", (socket, args, ack) -> ack.send(args));
        var ana = visitor();
        var gate = new CountDownLatch(1);
        ana.socket.on("wait", (args, ack) -> gate.await());
        ana.pipe.say("2[\"wait\"]");
        ana.pipe.say("2[\"out\"]");
        ana.pipe.say("21[\"echo\",1]");
        gate.countDown();
        assertThat(ana.pipe.hear()).isEqualTo("1");
        ana.pipe.say("22[\"echo\",2]");
        ana.pipe.enter("/");
        ana.pipe.say("23[\"echo\",3]");
        assertThat(ana.pipe.hear()).isEqualTo("33[3]");
    }

    @Test
    void asking_to_enter_twice_is_asking_once() throws Exception {
        var gate = new CountDownLatch(1);
        hub.of("/slow").use(socket -> gate.await());
        var pipe = new Pipe(server);
        pipe.say("0/slow,");
        pipe.say("0/slow,");
        gate.countDown();
        assertThat(pipe.hear()).startsWith("0/slow,{");
        pipe.say("0/slow,");
        assertThat(pipe.closed).isEqualTo(DisconnectReason.FORCED_CLOSE);
    }

    @Test
    void reserved_names_are_refused() throws Exception {
        var ana = visitor();
        assertThatThrownBy(() -> ana.socket.emit("disconnect")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> main.emit("connect_error")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ana.socket.on("disconnect", (args, ack) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ana.socket.once("disconnect", (args, ack) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> main.on("connect", (socket, args, ack) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        ana.pipe.say("2[\"disconnecting\"]");
        assertThat(ana.pipe.closed).isEqualTo(DisconnectReason.FORCED_CLOSE);
    }

    @Test
    void a_broadcast_is_encoded_once() throws Exception {
        var count = new int[1];
        visitor();
        visitor();
        main.emit("x", new Object() {
            @SuppressWarnings("unused")
            public int getCount() {
                return ++count[0];
            }
        });
        assertThat(count[0]).isEqualTo(1);
    }
}
