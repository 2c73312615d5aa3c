package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zocalo.dialect.socketio.Visitors.until;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.DisconnectReason;
import org.zocalo.Limit;
import org.zocalo.Limits;
import org.zocalo.User;
import org.zocalo.ZocaloOptions;

/** What clients hear who take more than a limit allows, and what is counted. */
@Timeout(60)
class LimitsTest {
    private final ZocaloOptions options = new ZocaloOptions();
    private final Limits limits = options.limits().none().burst(Duration.ofHours(1));
    private final AtomicInteger handled = new AtomicInteger();
    private final List<DisconnectReason> reasons = new CopyOnWriteArrayList<>();
    private Visitors visitors;

    @AfterEach
    void close() {
        visitors.close();
    }

    private void start() {
        visitors = new Visitors(options);
        var main = visitors.hub.of("/");
        main.on("x", (socket, args, ack) -> {
            handled.incrementAndGet();
            ack.send("done");
        });
        main.on("join", (socket, args, ack) -> {
            socket.join(args.get(0, String.class));
            ack.send("joined");
        });
        main.onConnection(socket -> socket.onDisconnect(reasons::add));
    }

    private Pipe client() {
        return new Pipe(visitors.server).enter("/");
    }

    private Pipe ana() {
        Principal principal = () -> "ana";
        return new Pipe(visitors.server, Pipe.handshake("192.0.2.1", Optional.of(principal))).enter("/");
    }

    private long count(Limit limit) {
        return visitors.hub.exceeded().get(limit);
    }

    private static void assertExceeded(String heard, int ackId, Limit limit) {
        assertThat("4" + heard)
                .startsWith("43" + ackId + "[{")
                .contains("\"status\":429", "\"type\":\"urn:zocalo:limit:" + limit.text() + "\"");
    }

    /** What an event is answered with when it is one too many, which must be soon. */
    private static String refused(Pipe pipe, int soon) {
        for (int i = 0; i < soon; i++) {
            pipe.say("20[\"x\"]");
            var answer = pipe.hear();
            if (!answer.equals("30[\"done\"]")) {
                return answer;
            }
        }
        throw new AssertionError("none of " + soon + " is refused");
    }

    @Test
    void an_event_too_many_is_answered_with_when_to_try_again() {
        limits.burst(Duration.ofSeconds(9)).eventsPerSocket(1);
        start();
        assertThat(refused(client(), 10_000))
                .isEqualTo("30[{\"type\":\"urn:zocalo:limit:events-per-socket\",\"title\":\"Too Many Requests\","
                        + "\"status\":429,\"detail\":\"Limit exceeded: events-per-socket\",\"errors\":[],"
                        + "\"retryAfter\":1}]");
        assertThat(handled).hasValueGreaterThanOrEqualTo(9);
        assertThat(count(Limit.EVENTS_PER_SOCKET)).isOne();
    }

    @Test
    void an_event_too_many_without_an_answer_is_dropped_and_counted() {
        limits.burst(Duration.ofSeconds(9)).eventsPerSocket(1);
        start();
        var pipe = client();
        for (int i = 0; i < 10_000; i++) {
            pipe.say("2[\"x\"]");
        }
        var dropped = (int) count(Limit.EVENTS_PER_SOCKET);
        assertThat(dropped).isBetween(9_000, 9_991);
        until(() -> handled.get() == 10_000 - dropped);
        assertThat(pipe.rest()).isEmpty();
        assertThat(pipe.closed).isNull();
    }

    @Test
    void too_many_bytes_are_turned_away_whatever_the_number_of_events() {
        limits.bytesPerSocket(1).burst(Duration.ofSeconds(100));
        start();
        var pipe = client();
        pipe.say("20[\"x\",\"" + "a".repeat(120) + "\"]");
        assertThat(pipe.hear()).isEqualTo("30[\"done\"]");
        pipe.say("21[\"x\"]");
        assertExceeded(pipe.hear(), 1, Limit.BYTES_PER_SOCKET);
        assertThat(count(Limit.BYTES_PER_SOCKET)).isOne();
    }

    @Test
    void binary_counts_among_the_bytes() {
        limits.bytesPerSocket(1).burst(Duration.ofSeconds(100));
        start();
        var pipe = client();
        pipe.say("51-0[\"x\",{\"_placeholder\":true,\"num\":0}]");
        pipe.say(new byte[120]);
        assertThat(pipe.hear()).isEqualTo("30[\"done\"]");
        pipe.say("21[\"x\"]");
        assertExceeded(pipe.hear(), 1, Limit.BYTES_PER_SOCKET);
    }

    @Test
    void the_sockets_of_a_user_share_the_events() {
        limits.eventsPerUser(1); // of which an hour's may come at once
        start();
        var one = ana();
        var other = ana();
        assertExceeded(refused(one, 10_000), 0, Limit.EVENTS_PER_USER);
        assertExceeded(refused(other, 1_000), 0, Limit.EVENTS_PER_USER);
        assertThat(count(Limit.EVENTS_PER_USER)).isEqualTo(2);
        var somebody = client();
        somebody.say("20[\"x\"]");
        assertThat(somebody.hear()).isEqualTo("30[\"done\"]");
    }

    @Test
    void the_sockets_of_a_user_share_the_bytes() {
        limits.burst(Duration.ofSeconds(100)).bytesPerUser(1);
        start();
        var one = ana();
        one.say("20[\"x\",\"" + "a".repeat(120) + "\"]");
        assertThat(one.hear()).isEqualTo("30[\"done\"]");
        var other = ana();
        other.say("20[\"x\"]");
        assertExceeded(other.hear(), 0, Limit.BYTES_PER_USER);
        assertThat(count(Limit.BYTES_PER_USER)).isOne();
    }

    @Test
    void a_new_token_is_an_event_like_others() {
        limits.burst(Duration.ofSeconds(9)).eventsPerSocket(1);
        options.authenticator(
                handshake -> java.util.concurrent.CompletableFuture.completedFuture(Optional.of(User.of("ana"))));
        start();
        var pipe = client();
        var answer = "30[{}]";
        for (int i = 0; i < 10_000 && answer.equals("30[{}]"); i++) {
            pipe.say("20[\"refresh-token\",\"t\"]");
            answer = pipe.hear();
        }
        assertExceeded(answer, 0, Limit.EVENTS_PER_SOCKET);
    }

    @Test
    void who_does_not_stop_is_told_and_put_out_by_name() {
        limits.burst(Duration.ofSeconds(1)).eventsPerSocket(1).dropsPerSocket(3);
        start();
        var pipe = client();
        for (int i = 0; i < 10_000; i++) {
            pipe.say("2[\"x\"]");
        }
        assertThat(pipe.hear())
                .startsWith("2[\"limit-exceeded\",{")
                .contains("\"type\":\"urn:zocalo:limit:drops-per-socket\"");
        assertThat(pipe.hear()).isEqualTo("1");
        until(() -> pipe.closed != null && !reasons.isEmpty());
        assertThat(reasons).containsExactly(DisconnectReason.LIMIT_EXCEEDED);
        assertThat(count(Limit.EVENTS_PER_SOCKET)).isBetween(4L, 9_000L);
        assertThat(count(Limit.DROPS_PER_SOCKET)).isOne();
    }

    @Test
    void a_room_too_many_is_a_problem_for_the_client() {
        limits.roomsPerSocket(2);
        start();
        var pipe = ana(); // in two rooms already, which do not count
        pipe.say("20[\"join\",\"a\"]");
        pipe.say("21[\"join\",\"b\"]");
        pipe.say("22[\"join\",\"b\"]");
        pipe.say("23[\"join\",\"c\"]");
        for (int i = 0; i < 3; i++) {
            assertThat(pipe.hear()).isEqualTo("3" + i + "[\"joined\"]");
        }
        assertExceeded(pipe.hear(), 3, Limit.ROOMS_PER_SOCKET);
        assertThat(visitors.hub.of("/").rooms()).doesNotContainKey("c");
        assertThat(count(Limit.ROOMS_PER_SOCKET)).isOne();
    }

    @Test
    void a_namespace_too_many_is_refused_and_never_made() {
        limits.namespacesPerConnection(3);
        start();
        visitors.hub.of(Pattern.compile("/room-\\d"));
        var pipe = client().enter("/room-1");
        pipe.say("0/room-2,");
        pipe.say("0/room-3,"); // while it is still on its way into another
        assertThat(List.of(pipe.hear(), pipe.hear()))
                .anySatisfy(said -> assertThat(said).startsWith("0/room-2,{\"sid\""))
                .anySatisfy(said -> assertThat(said)
                        .startsWith("4/room-3,{\"message\":\"Limit exceeded: namespaces-per-connection\"")
                        .contains("\"status\":429"));
        assertThat(visitors.hub.namespaces()).hasSize(3);
        assertThat(count(Limit.NAMESPACES_PER_CONNECTION)).isOne();
        pipe.say("1/room-1,");
        pipe.enter("/room-3");
    }

    @Test
    void who_asks_for_namespaces_too_often_is_cut_off() {
        limits.burst(Duration.ofSeconds(3)).eventsPerSocket(1);
        start();
        var pipe = client();
        for (int i = 0; i < 10_000 && pipe.closed == null; i++) {
            pipe.say("0/unknown,");
        }
        assertThat(pipe.closed).isEqualTo(DisconnectReason.LIMIT_EXCEEDED);
    }

    @Test
    void a_packet_that_is_too_deep_ends_the_connection_by_name() {
        limits.jsonDepth(4);
        start();
        var pipe = client();
        pipe.say("20[\"x\",[[{}]]]");
        assertThat(pipe.hear()).isEqualTo("30[\"done\"]");
        pipe.say("21[\"x\",[[[{}]]]]");
        assertThat(pipe.closed).isEqualTo(DisconnectReason.LIMIT_EXCEEDED);
        until(() -> reasons.equals(List.of(DisconnectReason.LIMIT_EXCEEDED)));
        assertThat(count(Limit.JSON_DEPTH)).isOne();
    }

    @Test
    void a_packet_that_is_too_large_ends_the_connection_by_name() {
        limits.jsonSize(20);
        start();
        var pipe = client();
        pipe.say("20[\"x\",\"" + "a".repeat(10) + "\"]");
        assertThat(pipe.hear()).isEqualTo("30[\"done\"]");
        pipe.say("20[\"x\",\"" + "a".repeat(11) + "\"]");
        assertThat(pipe.closed).isEqualTo(DisconnectReason.LIMIT_EXCEEDED);
        assertThat(count(Limit.JSON_SIZE)).isOne();
    }

    @Test
    void by_default_a_client_may_nest_64_levels_and_say_1000_events_at_once() {
        visitors = new Visitors(new ZocaloOptions());
        visitors.hub.of("/").on("x", (socket, args, ack) -> ack.send("done"));
        var pipe = client();
        pipe.say("20[\"x\"," + "[".repeat(63) + "]".repeat(63) + "]");
        assertThat(pipe.hear()).isEqualTo("30[\"done\"]");
        for (int i = 1; i < 1_000; i++) {
            pipe.say("20[\"x\"]");
            assertThat(pipe.hear()).isEqualTo("30[\"done\"]");
        }
        pipe.say("20[\"x\"," + "[".repeat(64) + "]".repeat(64) + "]");
        assertThat(pipe.closed).isEqualTo(DisconnectReason.LIMIT_EXCEEDED);
    }
}
