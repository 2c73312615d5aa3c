package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zocalo.dialect.socketio.Visitors.until;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.Authenticator;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.ConnectionStateRecovery;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.Namespace;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.Socket;
import org.zocalo.User;
import org.zocalo.ZocaloOptions;

/** Who clients are and how long they may stay, seen from clients that are connected by pipes. */
@Timeout(60)
class IdentityTest {
    private static final String PROBLEM =
            "{\"detail\":\"%s\",\"errors\":[],\"status\":%d,\"title\":\"%s\",\"type\":\"about:blank\"}";

    private final Map<String, User> users = new ConcurrentHashMap<>(
            Map.of("a", User.of("ana", "agent"), "a2", User.of("ana", "admin"), "l", User.of("luis")));
    private final Map<String, CompletableFuture<Optional<User>>> slow = new ConcurrentHashMap<>();
    private final ZocaloOptions options = new ZocaloOptions()
            .authenticator(this::authenticate)
            .connectionStateRecovery(ConnectionStateRecovery.within(Duration.ofMinutes(1)));
    private final Visitors visitors = new Visitors(options);
    private final Namespace main = visitors.hub.of("/");

    @AfterEach
    void close() {
        visitors.close();
    }

    private CompletionStage<Optional<User>> authenticate(Handshake handshake) {
        var token = handshake.auth().getString("token", "");
        if (token.isEmpty()) {
            return CompletableFuture.completedStage(Optional.empty());
        } else if (slow.containsKey(token)) {
            return slow.get(token);
        } else if (token.equals("broken")) {
            throw new IllegalStateException("secret");
        } else if (!users.containsKey(token)) {
            throw new ConnectionRefusedException("unknown token");
        }
        return CompletableFuture.completedStage(Optional.of(users.get(token)));
    }

    /** Connects with a token; the answer has not been read. */
    private Pipe knock(String namespace, String token) {
        var pipe = new Pipe(visitors.server);
        pipe.say("0" + namespace + "{\"token\":\"" + token + "\"}");
        return pipe;
    }

    /** A client that has entered, and its socket. */
    private Visitors.Visitor enter(String namespace, String token) {
        var entered = new AtomicReference<Socket>();
        visitors.hub.of(namespace.isEmpty() ? "/" : namespace.replace(",", "")).onConnection(entered::set);
        var pipe = knock(namespace, token);
        assertThat(pipe.hear()).startsWith("0" + namespace + "{\"sid\":");
        until(() -> entered.get() != null && entered.get().connected());
        return new Visitors.Visitor(pipe, entered.get());
    }

    private static String problem(int status, String title, String detail) {
        return String.format(PROBLEM, detail, status, title);
    }

    @Test
    void gates_and_handlers_know_the_user() {
        var seen = new AtomicReference<Optional<User>>();
        main.use(socket -> seen.set(socket.user()));
        var ana = enter("", "a");
        assertThat(seen.get()).contains(User.of("ana", "agent"));
        assertThat(ana.socket().user()).contains(User.of("ana", "agent"));
        assertThat(visitors.enter("/").socket().user()).isEmpty();
    }

    @Test
    void who_is_refused_is_told_a_problem_and_no_gate_is_asked() {
        var asked = new AtomicReference<Socket>();
        main.use(asked::set);
        assertThat(knock("", "x").hear())
                .isEqualTo("4{\"message\":\"unknown token\",\"data\":" + problem(401, "Unauthorized", "unknown token")
                        + "}");
        assertThat(knock("", "broken").hear()).contains("\"status\":500").doesNotContain("secret");
        users.put("old", User.of("ana").until(Instant.now().minusSeconds(1)));
        assertThat(knock("", "old").hear()).contains("\"status\":401");
        assertThat(asked.get()).isNull();
    }

    @Test
    void nothing_is_reachable_before_it_is_known_who_asks() {
        var answer = new CompletableFuture<Optional<User>>();
        slow.put("slow", answer);
        main.on("x", (socket, args, ack) -> ack.send("reached"));
        var early = knock("", "slow");
        main.emit("for those who are in");
        var impatient = knock("", "slow");
        impatient.say("20[\"x\"]");
        assertThat(impatient.closed).isEqualTo(DisconnectReason.FORCED_CLOSE);
        answer.complete(Optional.of(users.get("a")));
        assertThat(early.hear()).startsWith("0{\"sid\":");
        until(() -> main.sockets().size() == 1);
        early.say("21[\"x\"]");
        assertThat(early.hear()).isEqualTo("31[\"reached\"]");
        assertThat(impatient.rest()).isEmpty();
    }

    @Test
    void one_who_does_not_decide_in_time_lets_nobody_in() {
        slow.put("never", new CompletableFuture<>());
        visitors.hub.of("/open");
        var pipe = new Pipe(visitors.server).enter("/open"); // it may stay connected
        options.connectTimeout(Duration.ofMillis(50));
        pipe.say("0{\"token\":\"never\"}");
        assertThat(pipe.hear()).startsWith("4{\"message\":").contains("\"status\":500");
        assertThat(main.sockets()).isEmpty();
    }

    @Test
    void a_namespace_may_have_an_authenticator_of_its_own_and_its_children_have_it() {
        Authenticator other = handshake -> CompletableFuture.completedStage(Optional.of(User.of("other")));
        visitors.hub.of("/own").authenticator(other);
        visitors.hub.of(java.util.regex.Pattern.compile("/room-\\d")).authenticator(other);
        assertThat(enter("/own,", "x").socket().user()).contains(User.of("other"));
        assertThat(enter("/room-1,", "x").socket().user()).contains(User.of("other"));
    }

    @Test
    void a_user_whose_time_is_over_is_told_and_put_out() {
        users.put("short", User.of("ana").until(Instant.now().plusMillis(300)));
        var ana = enter("", "short");
        var reason = new AtomicReference<DisconnectReason>();
        ana.socket().onDisconnect(reason::set);
        assertThat(ana.pipe().hear()).isEqualTo("2[\"token-expired\"]");
        assertThat(ana.pipe().hear()).startsWith("2["); // the offset
        assertThat(ana.pipe().hear()).isEqualTo("1");
        until(() -> reason.get() != null);
        assertThat(reason.get()).isEqualTo(DisconnectReason.SESSION_EXPIRED);
        assertThat(reason.get().text()).isEqualTo("session expired");
        assertThat(main.sockets()).isEmpty();
    }

    @Test
    void a_user_who_renews_the_token_stays() {
        var end = Instant.now().plusMillis(700);
        users.put("short", User.of("ana").until(end));
        var later = Instant.parse("2999-01-01T00:00:00Z");
        users.put("long", User.of("ana", "admin").until(later));
        var ana = enter("", "short");
        var heard = new AtomicReference<String>();
        ana.socket().onAny((event, args) -> heard.set(event));
        ana.pipe().say("21[\"refresh-token\",\"long\"]");
        assertThat(ana.pipe().hear()).isEqualTo("31[{\"expires\":\"2999-01-01T00:00:00Z\"}]");
        assertThat(ana.socket().user()).contains(User.of("ana", "admin").until(later));
        until(() -> Instant.now().isAfter(end.plusMillis(100)));
        ana.pipe().say("22[\"refresh-token\",{\"token\":\"a\"}]");
        assertThat(ana.pipe().hear()).isEqualTo("32[{}]");
        assertThat(heard.get()).isNull();
    }

    @Test
    void only_the_same_user_can_renew_and_only_by_a_good_token() {
        var ana = enter("", "a");
        ana.pipe().say("21[\"refresh-token\",\"l\"]");
        assertThat(ana.pipe().hear())
                .isEqualTo("31[" + problem(403, "Forbidden", "The new token is another user's") + "]");
        ana.pipe().say("22[\"refresh-token\",\"x\"]");
        assertThat(ana.pipe().hear()).contains("\"status\":401");
        ana.pipe().say("23[\"refresh-token\"]");
        assertThat(ana.pipe().hear()).contains("\"status\":400");
        ana.pipe().say("24[\"refresh-token\",\"broken\"]");
        assertThat(ana.pipe().hear()).contains("\"status\":500").doesNotContain("secret");
        ana.pipe().say("25[\"refresh-token\",\"\"]");
        assertThat(ana.pipe().hear()).contains("\"status\":401");
        assertThat(ana.socket().user()).contains(User.of("ana", "agent"));
        var nobody = visitors.enter("/");
        nobody.pipe().say("21[\"refresh-token\",\"a\"]");
        assertThat(nobody.pipe().hear()).contains("\"status\":401");
        assertThat(nobody.socket().user()).isEmpty();
    }

    @Test
    void a_user_is_reached_and_put_out_everywhere() {
        var first = enter("", "a");
        var second = enter("/other,", "a2");
        var luis = enter("", "l");
        visitors.hub.user("ana").emit("x");
        assertThat(first.pipe().hear()).isEqualTo("2[\"x\"]");
        first.pipe().hear(); // the offset
        assertThat(second.pipe().hear()).isEqualTo("2/other,[\"x\"]");
        visitors.hub.user("ana").disconnectSockets(true);
        until(() -> first.pipe().closed != null && second.pipe().closed != null);
        assertThat(main.sockets()).containsExactly(luis.socket());
        assertThat(luis.pipe().rest()).isEmpty();
    }

    @Test
    void nobody_gets_into_the_room_of_a_user() {
        var luis = enter("", "l");
        var room = User.room("ana");
        assertThatThrownBy(() -> luis.socket().join(room)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> luis.socket().admit(room)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> main.socketsJoin(room)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> luis.socket().leave(User.room("luis"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(luis.socket().rooms())
                .containsExactlyInAnyOrder(luis.socket().id(), User.room("luis"));
    }

    @Test
    void what_was_left_behind_is_for_the_same_user_only() {
        assertThat(comesBack("a", "a")).isTrue();
        assertThat(comesBack("a", "a2")).isTrue(); // ana, too
        assertThat(comesBack("a", "l")).isFalse();
        assertThat(comesBack("a", "")).isFalse();
        assertThat(comesBack("", "a")).isFalse();
    }

    @Test
    void a_gate_that_cannot_be_avoided_is_asked_about_those_who_come_back_too() {
        var asked = new AtomicInteger();
        var always = new AtomicInteger();
        main.use(socket -> asked.incrementAndGet());
        main.use(new Namespace.Gate() {
            @Override
            public void check(Socket socket) {
                always.incrementAndGet();
            }

            @Override
            public boolean isUnavoidable() {
                return true;
            }
        });
        assertThat(comesBack("a", "a")).isTrue();
        assertThat(asked.get()).isEqualTo(1);
        assertThat(always.get()).isEqualTo(2);
    }

    /** Whether a client that leaves as one and comes back as another is given what it had. */
    private boolean comesBack(String before, String after) {
        var entered = new AtomicReference<Socket>();
        main.onConnection(entered::set);
        var pipe = knock("", before);
        var pid = pipe.hear().replaceAll(".*\"pid\":\"([^\"]*)\".*", "$1");
        until(() -> entered.get() != null);
        entered.get().join("secret");
        pipe.leave(DisconnectReason.TRANSPORT_CLOSE);
        entered.set(null);
        var again = new Pipe(visitors.server);
        again.say("0{\"token\":\"" + after + "\",\"pid\":\"" + pid + "\"}");
        assertThat(again.hear()).startsWith("0{\"sid\":");
        until(() -> entered.get() != null);
        var back = entered.get();
        var own = back.user().map(user -> User.room(user.name()));
        assertThat(back.rooms().stream().filter(User::isRoom).findAny()).isEqualTo(own);
        assertThat(back.rooms().contains("secret")).isEqualTo(back.recovered());
        return back.recovered();
    }

    @Test
    void a_policy_is_asked_before_a_socket_joins_a_room() {
        main.roomPolicy((socket, room) -> {
            if (room.startsWith("staff")
                    && !socket.user().map(user -> user.is("agent")).orElse(false)) {
                throw new ProblemException(Problem.of(403, "Forbidden", "for agents"));
            }
        });
        main.on("join", (socket, args, ack) -> {
            socket.join("open", args.get(0, String.class));
            ack.send();
        });
        var ana = enter("", "a");
        var luis = enter("", "l");
        ana.pipe().say("21[\"join\",\"staff\"]");
        assertThat(ana.pipe().hear()).isEqualTo("31[]");
        luis.pipe().say("21[\"join\",\"staff\"]");
        assertThat(luis.pipe().hear()).isEqualTo("31[" + problem(403, "Forbidden", "for agents") + "]");
        assertThat(luis.socket().rooms()).doesNotContain("staff", "open");
        main.socketsJoin("staff2");
        assertThat(ana.socket().rooms()).contains("staff", "open", "staff2");
        assertThat(luis.socket().rooms()).doesNotContain("staff2");
        luis.socket().admit("staff");
        assertThat(luis.socket().rooms()).contains("staff");
    }
}
