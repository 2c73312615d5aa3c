package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.ConnectionStateRecovery;
import org.zocalo.DisconnectReason;
import org.zocalo.RecoveryExpired;
import org.zocalo.Socket;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Hub;
import org.zocalo.runtime.Threads;

/** What clients find that come back, seen from pipes. */
@Timeout(60)
class RecoveryTest {

    private final BlockingQueue<Socket> entered = new LinkedBlockingQueue<>();
    private final BlockingQueue<RecoveryExpired> expired = new LinkedBlockingQueue<>();
    private Hub hub;
    private SocketIo server;

    private void start(ConnectionStateRecovery recovery) {
        var options = new ZocaloOptions().connectionStateRecovery(recovery);
        hub = new Hub(options, Threads.of(options));
        server = new SocketIo(hub);
        hub.sizes(server::size);
        hub.onRecoveryExpired(expired::add);
        hub.of("/").onConnection(entered::add);
    }

    private void start() {
        start(ConnectionStateRecovery.within(Duration.ofMinutes(2)));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private Returner visitor() throws InterruptedException {
        return new Returner(server, entered);
    }

    @Test
    void who_comes_back_has_its_id_rooms_data_and_what_it_missed_in_order() throws Exception {
        start();
        var before = visitor();
        before.socket.join("a");
        before.socket.data().put("user", "ana");
        hub.of("/").emit("x", 1);
        before.hears(1).goes();
        hub.of("/").to("a").emit("x", 2);
        before.socket.emit("x", 3);
        hub.of("/").to("b").emit("x", "not for her");
        hub.of("/").to("a", "b").emit("x", 4);
        hub.of("/").to("a").except(before.sid).emit("x", "not for her either");
        hub.of("/").emit("x", 5);

        var back = before.comesBack();

        assertThat(back.sid).isEqualTo(before.sid);
        assertThat(back.pid).isEqualTo(before.pid);
        assertThat(back.events).containsExactly("2[\"x\",2]", "2[\"x\",3]", "2[\"x\",4]", "2[\"x\",5]");
        assertThat(back.socket.recovered()).isTrue();
        assertThat(before.socket.recovered()).isFalse();
        assertThat(back.socket.rooms()).containsExactlyInAnyOrder("a", back.sid);
        assertThat(back.socket.data()).isEqualTo(Map.of("user", "ana"));
        hub.of("/").to("a").emit("x", 6);
        assertThat(back.hears(1).events).last().isEqualTo("2[\"x\",6]");
    }

    @Test
    void who_comes_back_twice_misses_nothing_and_hears_nothing_twice() throws Exception {
        start();
        var first = visitor().goes();
        hub.of("/").emit("x", 1);
        var second = first.comesBack().goes();
        var third = second.comesBack();
        assertThat(second.events).containsExactly("2[\"x\",1]");
        assertThat(third.events).isEmpty();
        assertThat(third.socket.recovered()).isTrue();
    }

    @Test
    void who_has_heard_nothing_yet_can_come_back() throws Exception {
        start();
        hub.of("/").emit("x", "before she came");
        var before = visitor();
        assertThat(before.offset).isNull();
        before.goes();
        hub.of("/").emit("x", 1);
        assertThat(before.comesBack().events).containsExactly("2[\"x\",1]");
    }

    @Test
    void a_volatile_event_that_ends_with_a_text_does_no_harm() throws Exception {
        start();
        var before = visitor();
        hub.of("/").emit("x", "kept");
        before.socket.asVolatile().emit("tick", "a text");
        hub.of("/").asVolatile().emit("tock");
        before.hears(3).goes();
        hub.of("/").asVolatile().emit("tick", "nobody there");
        hub.of("/").emit("x", 1);
        assertThat(before.comesBack().events).containsExactly("2[\"x\",1]");
    }

    @Test
    void who_is_cut_off_between_an_event_and_its_offset_hears_it_once() throws Exception {
        start();
        var before = visitor();
        hub.of("/").emit("hi");
        before.hears(1).goes();
        before.offset = "hi"; // what clients keep when an event without arguments is the last they got
        hub.of("/").emit("x", 1);
        var back = before.comesBack();
        assertThat(back.sid).isEqualTo(before.sid);
        assertThat(back.events).containsExactly("2[\"x\",1]");
    }

    @Test
    void a_private_id_restores_once_and_never_beside_a_client_that_is_there() throws Exception {
        start();
        var before = visitor();
        var beside = new Returner(server, entered, before.asks());
        assertThat(beside.sid).isNotEqualTo(before.sid);
        assertThat(before.socket.connected()).isTrue();

        var back = before.goes().comesBack();
        var again = new Returner(server, entered, before.asks());
        assertThat(back.sid).isEqualTo(before.sid);
        assertThat(again.sid).isNotEqualTo(before.sid);
        assertThat(again.socket.recovered()).isFalse();
        assertThat(back.socket.connected()).isTrue();
    }

    @Test
    void of_many_who_ask_at_once_one_gets_it() throws Exception {
        start();
        var before = visitor().goes();
        var threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            threads.execute(() -> new Pipe(server).say(before.asks()));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            ids.add(entered.take().id());
        }
        assertThat(ids).doesNotHaveDuplicates().contains(before.sid);
    }

    @Test
    void a_dead_connection_does_not_keep_its_client_from_coming_back() throws Exception {
        start();
        var before = visitor();
        before.pipe.alive = false;
        hub.of("/").emit("x", 1);
        var back = before.comesBack();
        assertThat(back.sid).isEqualTo(before.sid);
        assertThat(back.events).containsExactly("2[\"x\",1]");
        assertThat(before.socket.connected()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(DisconnectReason.class)
    void only_who_did_not_want_to_go_can_come_back(DisconnectReason reason) throws Exception {
        start();
        var wanted = Set.of(
                DisconnectReason.CLIENT_NAMESPACE_DISCONNECT,
                DisconnectReason.SERVER_NAMESPACE_DISCONNECT,
                DisconnectReason.PARSE_ERROR,
                DisconnectReason.SESSION_EXPIRED,
                DisconnectReason.LIMIT_EXCEEDED);
        var before = visitor();
        before.pipe.leave(reason);
        assertThat(before.comesBack().socket.recovered()).isEqualTo(!wanted.contains(reason));
    }

    @Test
    void who_left_by_itself_or_was_put_out_begins_anew() throws Exception {
        start();
        var left = visitor();
        left.pipe.say("1");
        assertThat(left.comesBack().socket.recovered()).isFalse();
        var putOut = visitor();
        putOut.socket.disconnect(false);
        assertThat(putOut.comesBack().socket.recovered()).isFalse();
    }

    @Test
    void the_gates_are_not_asked_again_unless_wanted() throws Exception {
        start();
        hub.of("/").use(socket -> {
            if (socket.handshake().auth().containsKey("pid")) {
                throw new ConnectionRefusedException("asked");
            }
        });
        assertThat(visitor().goes().comesBack().socket.recovered()).isTrue();

        hub.close();
        start(ConnectionStateRecovery.within(Duration.ofMinutes(2)).askingGates());
        hub.of("/").use(socket -> socket.data().merge("asked", 1, (a, b) -> (Integer) a + (Integer) b));
        var back = visitor().goes().comesBack();
        assertThat(back.socket.recovered()).isTrue();
        assertThat(back.socket.data()).containsEntry("asked", 2);
    }

    @Test
    void who_missed_more_than_is_kept_begins_anew_and_that_is_told() throws Exception {
        start(ConnectionStateRecovery.within(Duration.ofMinutes(2)).keeping(3, 1_000_000));
        var lucky = visitor().goes();
        var late = visitor().goes();
        for (int i = 0; i < 3; i++) {
            hub.of("/").emit("x", i);
        }
        assertThat(lucky.comesBack().events).hasSize(3);
        hub.of("/").emit("x", 3);
        var back = late.comesBack();
        assertThat(back.sid).isNotEqualTo(late.sid);
        assertThat(back.events).isEmpty();
        assertThat(expired.take().sid()).isEqualTo(late.sid);
    }

    @Test
    void what_is_kept_is_bounded_in_bytes() throws Exception {
        start(ConnectionStateRecovery.within(Duration.ofMinutes(2)).keeping(1_000, 1_000));
        var before = visitor().goes();
        hub.of("/").emit("x", "a".repeat(600));
        hub.of("/").emit("x", "a".repeat(600));
        assertThat(before.comesBack().socket.recovered()).isFalse();
    }

    @Test
    void who_is_in_a_quiet_room_is_not_hurt_by_a_busy_one() throws Exception {
        start(ConnectionStateRecovery.within(Duration.ofMinutes(2)).keeping(3, 1_000_000));
        var quiet = visitor();
        hub.of("/").to(quiet.sid).emit("x", 1);
        quiet.hears(1);
        for (int i = 0; i < 10; i++) {
            hub.of("/").to("busy").emit("x", i);
        }
        assertThat(quiet.goes().comesBack().socket.recovered()).isTrue();
    }

    @Test
    void when_the_time_is_up_it_is_told_and_nothing_can_be_recovered() throws Exception {
        start(ConnectionStateRecovery.within(Duration.ofMillis(50)));
        var before = visitor();
        before.socket.join("a");
        before.socket.data().put("user", "ana");
        before.goes();
        assertThat(expired.take())
                .isEqualTo(new RecoveryExpired("/", before.sid, Set.of("a", before.sid), Map.of("user", "ana")));
        assertThat(before.comesBack().socket.recovered()).isFalse();
        assertThat(expired).isEmpty();
    }

    @Test
    void a_stranger_gets_nothing() throws Exception {
        start();
        visitor().goes();
        var stranger = new Returner(server, entered, "0{\"pid\":\"AAAAAAAAAAAAAAAAAAAA\",\"offset\":\"@0\"}");
        assertThat(stranger.socket.recovered()).isFalse();
        var odd = new Returner(server, entered, "0{\"pid\":7,\"offset\":{}}");
        assertThat(odd.socket.recovered()).isFalse();
    }

    @Test
    void an_emptied_child_namespace_is_kept_for_those_who_may_come_back_and_its_parent_reaches_them() throws Exception {
        start();
        var parent = hub.of(Pattern.compile("/room-\\d"));
        parent.onConnection(entered::add);
        var pipe = new Pipe(server);
        pipe.say("0/room-1,");
        var connect = pipe.hear();
        assertThat(connect).startsWith("0/room-1,{\"sid\":");
        var before = entered.take();
        pipe.leave(DisconnectReason.TRANSPORT_CLOSE);
        parent.emit("news", 1);
        var back = new Pipe(server);
        back.say("0/room-1,{" + connect.replaceAll(".*(\"pid\":\"[^\"]*\").*", "$1") + "}");
        assertThat(back.hear()).isEqualTo("2/room-1,[\"news\",1]");
        assertThat(back.hear()).startsWith("2/room-1,[\"@");
        assertThat(back.hear()).isEqualTo(connect);
        assertThat(entered.take().id()).isEqualTo(before.id());
    }

    @Test
    void a_listener_of_what_is_sent_hears_no_offsets() throws Exception {
        start();
        var heard = new LinkedBlockingQueue<String>();
        var visitor = visitor();
        visitor.socket.onAnyOutgoing((event, args) -> heard.add(event));
        visitor.socket.emit("one");
        hub.of("/").emit("two");
        visitor.hears(2);
        assertThat(List.of(heard.take(), heard.take())).containsExactly("one", "two");
    }

    @Test
    void an_old_client_hears_no_offsets() throws Exception {
        start();
        var old = new Pipe(server, 3);
        assertThat(old.hear()).isEqualTo("0");
        var socket = entered.take();
        hub.of("/").emit("one");
        socket.emit("two");
        assertThat(List.of(old.hear(), old.hear())).containsExactly("2[\"one\"]", "2[\"two\"]");
        assertThat(socket.recovered()).isFalse();
    }

    @Test
    void all_clients_hear_the_events_of_many_threads_in_the_same_order_and_each_once() throws Exception {
        start();
        var steady = visitor();
        var leaver = visitor();
        var threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            var writer = i;
            threads.execute(() -> {
                for (int n = 0; n < 500; n++) {
                    hub.of("/").emit("x", writer * 1_000 + n);
                }
            });
        }
        threads.shutdown();
        var heard = new ArrayList<String>();
        while (heard.size() < 2_000) {
            leaver.hears(Math.min(50, 2_000 - heard.size()));
            heard.addAll(leaver.events);
            if (heard.size() < 2_000) {
                leaver = leaver.goes().comesBack();
                heard.addAll(leaver.events);
                leaver.events.clear();
            }
            leaver.events.clear();
        }
        assertThat(heard).isEqualTo(steady.hears(2_000).events);
    }
}
