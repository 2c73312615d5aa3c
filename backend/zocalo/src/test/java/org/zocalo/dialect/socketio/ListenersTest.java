package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.DisconnectReason;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.Socket;
import org.zocalo.ZocaloOptions;

/** Gates of events, catch-alls in and out, and what else hears a socket. */
@Timeout(60)
class ListenersTest {
    private final Visitors visitors = new Visitors(new ZocaloOptions());
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        visitors.close();
    }

    @Test
    void a_gate_stops_an_event_and_answers_for_it() {
        var errors = new ConcurrentLinkedQueue<String>();
        var main = visitors.hub.of("/");
        main.on("x", (socket, args, ack) -> ack.send("handled"));
        main.usePacket((socket, event, args) -> {
            heard.add("all " + event + args.json());
            if (args.size() == 2) {
                throw new ProblemException(Problem.of(429, "Too Many Requests", "later"));
            }
        });
        var ana = visitors.enter("/");
        ana.socket().use((socket, event, args) -> {
            heard.add("own " + event + (socket == ana.socket()));
            if (args.size() == 1) {
                throw new IllegalStateException("secret");
            }
        });
        ana.socket().onError(failure -> errors.add(failure.getMessage()));
        ana.socket().onAny((event, args) -> heard.add("any"));
        ana.pipe().say("21[\"x\",1,2]");
        assertThat(ana.pipe().hear()).startsWith("31[{").contains("\"status\":429");
        ana.pipe().say("22[\"x\",1]");
        assertThat(ana.pipe().hear())
                .startsWith("32[{")
                .contains("\"status\":500")
                .doesNotContain("secret");
        ana.pipe().say("23[\"x\"]");
        assertThat(ana.pipe().hear()).isEqualTo("33[\"handled\"]");
        assertThat(heard).containsExactly("all x[1,2]", "all x[1]", "own xtrue", "all x[]", "own xtrue", "any");
        assertThat(errors).containsExactly("later", "secret");
    }

    @Test
    void catch_alls_come_in_their_order_and_can_be_forgotten() {
        var ana = visitors.enter("/");
        Socket.EventListener last = (event, args) -> heard.add("last");
        Socket.EventListener first = (event, args) -> heard.add("first");
        ana.socket().onAny(last).prependAny(first).on("x", (args, ack) -> ack.send());
        assertThat(ana.socket().listenersAny()).containsExactly(first, last);
        ana.pipe().say("21[\"x\"]");
        ana.pipe().hear();
        ana.socket().offAny(first);
        ana.pipe().say("22[\"x\"]");
        ana.pipe().hear();
        ana.socket().offAny();
        ana.pipe().say("23[\"x\"]");
        ana.pipe().hear();
        assertThat(heard).containsExactly("first", "last", "last");
    }

    @Test
    void what_is_sent_is_heard_whoever_sends_it_but_no_acknowledgement() {
        var ana = visitors.enter("/");
        var deaf = visitors.enter("/");
        Socket.OutgoingListener last = (event, args) -> heard.add("last " + event + args);
        Socket.OutgoingListener first = (event, args) -> {
            heard.add("first");
            throw new IllegalStateException("harms nobody");
        };
        ana.socket().on("x", (args, ack) -> ack.send("answer"));
        ana.socket().onAnyOutgoing(last).prependAnyOutgoing(first);
        assertThat(ana.socket().listenersAnyOutgoing()).containsExactly(first, last);
        ana.socket().emit("own", 1);
        visitors.hub.of("/").emit("all", "a", 2);
        ana.socket().emitWithAck("asked");
        deaf.socket().broadcast().emit("others");
        deaf.socket().emit("not to ana");
        ana.pipe().say("21[\"x\"]");
        assertThat(List.of(next(ana), next(ana), next(ana), next(ana), next(ana)))
                .containsExactly(
                        "2[\"own\",1]", "2[\"all\",\"a\",2]", "20[\"asked\"]", "2[\"others\"]", "31[\"answer\"]");
        assertThat(heard)
                .containsExactly(
                        "first",
                        "last own[1]",
                        "first",
                        "last all[a, 2]",
                        "first",
                        "last asked[]",
                        "first",
                        "last others[]");
        ana.socket().offAnyOutgoing(first).emit("y");
        ana.socket().offAnyOutgoing().emit("z");
        ana.pipe().say("22[\"x\"]");
        assertThat(List.of(next(ana), next(ana), next(ana))).containsExactly("2[\"y\"]", "2[\"z\"]", "32[\"answer\"]");
        assertThat(heard).hasSize(9).endsWith("last y[]");
    }

    private static String next(Visitors.Visitor visitor) {
        return visitor.pipe().hear();
    }

    @Test
    void one_handler_is_forgotten_by_itself_whatever_it_was_made_for() {
        var socket = visitors.enter("/").socket();
        Socket.ArgumentsHandler plain = (args, ack) -> {};
        Socket.PayloadHandler<String> typed = (text, ack) -> {};
        socket.on("a", plain).on("a", String.class, typed).once("b", plain).on("c", plain);
        assertThat(socket.eventNames()).containsExactlyInAnyOrder("a", "b", "c");
        socket.off("a", typed).off("b", plain).off("c", typed).off("none", plain);
        assertThat(socket.eventNames()).containsExactlyInAnyOrder("a", "c");
        socket.off("a", plain).off("c");
        assertThat(socket.eventNames()).isEmpty();
    }

    @Test
    void what_is_disconnecting_is_told_before_what_is_disconnected_with_the_rooms() throws Exception {
        var told = new LinkedBlockingQueue<String>();
        var ana = visitors.enter("/", "a");
        ana.socket().onDisconnect(reason -> told.add("disconnect " + reason.text()));
        ana.socket()
                .onDisconnecting(reason -> told.add(
                        "disconnecting " + reason.text() + ana.socket().rooms().contains("a")));
        ana.pipe().leave(DisconnectReason.PING_TIMEOUT);
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("disconnecting ping timeouttrue");
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("disconnect ping timeout");
    }

    @Test
    void to_send_is_to_emit_a_message_and_compression_is_told_to_the_transport() {
        var ana = visitors.enter("/");
        ana.socket().send("a", 1);
        visitors.hub.of("/").send("b");
        assertThat(ana.pipe().hear()).isEqualTo("2[\"message\",\"a\",1]");
        assertThat(ana.pipe().hear()).isEqualTo("2[\"message\",\"b\"]");
        ana.pipe().compressed.clear();
        ana.socket().compress(false).emit("x", new byte[1]);
        ana.socket().compress(false).compress(true).emit("x");
        ana.socket().broadcast().except("none").compress(false).asVolatile().emit("nobody");
        visitors.hub.of("/").compress(false).to(ana.socket().id()).emit("x");
        ana.socket().emit("x");
        assertThat(ana.pipe().compressed).containsExactly(false, false, true, false, true);
    }

    @Test
    void handlers_that_come_and_go_while_events_come_lose_none() {
        var ana = visitors.enter("/");
        var count = new AtomicInteger();
        ana.socket().on("x", (args, ack) -> {
            count.incrementAndGet();
            ack.send();
        });
        var others = new ArrayList<Socket.EventListener>();
        for (int i = 0; i < 200; i++) {
            Socket.EventListener other = (event, args) -> {};
            others.add(other);
            ana.socket().onAny(other);
            ana.pipe().say("2" + i + "[\"x\"]");
        }
        for (int i = 0; i < 200; i++) {
            ana.socket().offAny(others.get(i));
            ana.pipe().hear();
        }
        assertThat(count).hasValue(200);
        assertThat(ana.socket().listenersAny()).isEmpty();
    }
}
