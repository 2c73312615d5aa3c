package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zocalo.dialect.socketio.Visitors.await;
import static org.zocalo.dialect.socketio.Visitors.until;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.DisconnectReason;
import org.zocalo.Namespace;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Hub;

/** Namespaces that are made when somebody asks for them. */
@Timeout(60)
class DynamicNamespaceTest {
    private final Visitors visitors = new Visitors(new ZocaloOptions());
    private final Hub hub = visitors.hub;

    @AfterEach
    void close() {
        visitors.close();
    }

    private boolean exists(String name) {
        return hub.find(name).isPresent();
    }

    @Test
    void a_name_that_matches_the_pattern_as_a_whole_is_a_namespace_and_has_its_parameters() {
        hub.of(Pattern.compile("/room-(?<number>\\d+)(?:-(?<part>\\w))?(?:\\Q(?<no>\\E)?"));
        var ana = visitors.enter("/room-12");
        assertThat(ana.socket().namespace().parameters()).isEqualTo(java.util.Map.of("number", "12"));
        assertThat(hub.of("/").parameters()).isEmpty();
        for (var wrong : List.of("/room-", "/room-1x", "/a/room-1", "/room-1/2")) {
            var pipe = new Pipe(visitors.server);
            pipe.say("0" + wrong + ",");
            assertThat(pipe.hear()).isEqualTo("4" + wrong + ",{\"message\":\"Invalid namespace\"}");
        }
    }

    @Test
    void a_function_decides_later_and_sees_what_the_client_gave() {
        hub.of((name, auth) -> CompletableFuture.failedStage(new IllegalStateException("no")));
        hub.of((name, auth) -> {
            throw new IllegalStateException("no");
        });
        hub.of((name, auth) -> CompletableFuture.supplyAsync(() -> auth.containsKey("key") && name.equals("/later")));
        var pipe = new Pipe(visitors.server);
        pipe.say("0/later,");
        assertThat(pipe.hear()).startsWith("4/later,");
        pipe.say("0/later,{\"key\":1}");
        assertThat(pipe.hear()).startsWith("0/later,{");
    }

    @Test
    void a_child_has_what_the_parent_had_when_it_was_made() {
        var parent = hub.of(Pattern.compile("/dyn-.*"));
        parent.use(socket -> {
            if (socket.handshake().auth().isEmpty()) {
                throw new ConnectionRefusedException("who?");
            }
        });
        parent.onConnection(socket -> socket.emit("hello", socket.namespace().name()));
        parent.on("echo", (socket, args, ack) -> ack.send(args));
        var pipe = new Pipe(visitors.server);
        pipe.say("0/dyn-1,");
        assertThat(pipe.hear()).isEqualTo("4/dyn-1,{\"message\":\"who?\"}");
        pipe.say("0/dyn-1,{\"ana\":1}");
        assertThat(pipe.hear()).startsWith("0/dyn-1,{");
        assertThat(pipe.hear()).isEqualTo("2/dyn-1,[\"hello\",\"/dyn-1\"]");
        pipe.say("2/dyn-1,7[\"echo\",1]");
        assertThat(pipe.hear()).isEqualTo("3/dyn-1,7[1]");
    }

    @Test
    void a_parent_reaches_the_clients_of_all_children() throws Exception {
        var parent = hub.of(Pattern.compile("/dyn-.*"));
        var one = visitors.enter("/dyn-1", "a");
        var two = visitors.enter("/dyn-2", "a", "quiet");
        parent.to("a").except("quiet").emit("some");
        parent.in("a").socketsJoin("b");
        parent.to("b").emit("all");
        assertThat(one.pipe().hear()).isEqualTo("2/dyn-1,[\"some\"]");
        assertThat(one.pipe().hear()).isEqualTo("2/dyn-1,[\"all\"]");
        assertThat(two.pipe().hear()).isEqualTo("2/dyn-2,[\"all\"]");
        var answers = parent.timeout(Duration.ofSeconds(10)).emitWithAck("free?");
        var first = one.pipe().hear();
        one.pipe().say("3/dyn-1,0[\"yes\"]");
        assertThat(first).isEqualTo("2/dyn-1,0[\"free?\"]");
        two.pipe().say("3/dyn-2,0[\"no\"]");
        assertThat(await(answers))
                .extracting(answer -> answer.get(0, String.class))
                .containsExactlyInAnyOrder("yes", "no");
        assertThat(parent.children()).extracting(Namespace::name).containsExactlyInAnyOrder("/dyn-1", "/dyn-2");
        assertThatThrownBy(parent::fetchSockets)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("parent namespace");
        assertThatThrownBy(parent::sockets).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void who_asks_for_it_by_name_makes_the_child_too_and_it_is_told_once() {
        var made = new ConcurrentLinkedQueue<String>();
        hub.onNewNamespace(namespace -> made.add(namespace.name()));
        var parent = hub.of(Pattern.compile("/dyn-.*"));
        var child = hub.of("dyn-1");
        assertThat(parent.children()).containsExactly(child);
        assertThat(visitors.enter("/dyn-1").socket().namespace()).isSameAs(child);
        hub.of("/static");
        assertThat(made).containsExactly("/dyn-1", "/static");
        assertThat(hub.namespaces()).extracting(Namespace::name).containsExactlyInAnyOrder("/", "/dyn-1", "/static");
    }

    @Test
    void an_empty_child_is_forgotten_after_its_last_listener_has_been_heard() throws Exception {
        var parent = hub.of(Pattern.compile("/dyn-.*"));
        var stillThere = new LinkedBlockingQueue<Boolean>();
        parent.onConnection(socket -> socket.onDisconnect(reason -> stillThere.add(exists("/dyn-1"))));
        var ana = visitors.enter("/dyn-1");
        var luis = visitors.enter("/dyn-1");
        ana.pipe().say("1/dyn-1,");
        assertThat(stillThere.poll(10, TimeUnit.SECONDS)).isTrue();
        assertThat(exists("/dyn-1")).isTrue();
        luis.pipe().leave(DisconnectReason.TRANSPORT_CLOSE);
        assertThat(stillThere.poll(10, TimeUnit.SECONDS)).isTrue();
        until(() -> !exists("/dyn-1"));
        until(() -> parent.children().isEmpty());
        visitors.enter("/dyn-1");
        assertThat(exists("/dyn-1")).isTrue();
    }

    @Test
    void a_child_that_refuses_its_only_client_is_forgotten() {
        hub.of(Pattern.compile("/dyn-.*")).use(socket -> {
            throw new ConnectionRefusedException("no");
        });
        var pipe = new Pipe(visitors.server);
        pipe.say("0/dyn-1,");
        assertThat(pipe.hear()).startsWith("4/dyn-1,");
        until(() -> !exists("/dyn-1"));
    }

    @Test
    void an_empty_child_stays_where_the_options_say_so_and_a_namespace_of_its_own_stays_anyway() {
        try (var others = new Visitors(new ZocaloOptions().cleanupEmptyChildNamespaces(false))) {
            var left = new CompletableFuture<Void>();
            others.hub.of(Pattern.compile("/dyn-.*")).onConnection(s -> s.onDisconnect(r -> left.complete(null)));
            others.enter("/dyn-1").pipe().leave(DisconnectReason.TRANSPORT_CLOSE);
            left.join();
            assertThat(others.hub.find("/dyn-1")).isPresent();
        }
    }

    @Test
    void clients_that_enter_while_others_leave_are_in_the_namespace_that_everybody_finds() throws Exception {
        var entered = new AtomicInteger();
        hub.of(Pattern.compile("/dyn-.*")).onConnection(socket -> {
            entered.incrementAndGet();
            assertThat(hub.of("/dyn-1")).isSameAs(socket.namespace());
            socket.emit("right");
        });
        var pool = Executors.newFixedThreadPool(4);
        var tasks = new ArrayList<Future<?>>();
        for (int i = 0; i < 4; i++) {
            tasks.add(pool.submit(() -> {
                for (int n = 0; n < 500; n++) {
                    var pipe = new Pipe(visitors.server);
                    pipe.say("0/dyn-1,");
                    assertThat(pipe.hear()).startsWith("0/dyn-1,{");
                    assertThat(pipe.hear()).isEqualTo("2/dyn-1,[\"right\"]");
                    pipe.leave(DisconnectReason.TRANSPORT_CLOSE);
                }
            }));
        }
        for (var task : tasks) {
            task.get();
        }
        pool.shutdown();
        assertThat(entered).hasValue(2000);
        until(() -> !exists("/dyn-1"));
    }

    @Test
    void who_finds_a_child_a_moment_before_it_is_forgotten_enters_a_new_one() {
        var parent = hub.of(Pattern.compile("/dyn-.*"));
        hub.of("/dyn-1");
        var old = hub.find("/dyn-1");
        visitors.enter("/dyn-1").pipe().leave(DisconnectReason.TRANSPORT_CLOSE);
        until(() -> parent.children().isEmpty());
        assertThat(old.orElseThrow().hold()).isFalse();
        assertThat(visitors.enter("/dyn-1").socket().namespace()).isNotSameAs(old.orElseThrow());
    }

    @Test
    void asking_to_enter_twice_is_asking_once() {
        var answer = new CompletableFuture<Boolean>();
        hub.of((name, auth) -> answer);
        var pipe = new Pipe(visitors.server);
        pipe.say("0/slow,");
        pipe.say("0/slow,");
        answer.complete(true);
        assertThat(pipe.hear()).startsWith("0/slow,{");
        pipe.leave(DisconnectReason.TRANSPORT_CLOSE);
        until(() -> !exists("/slow"));
    }
}
