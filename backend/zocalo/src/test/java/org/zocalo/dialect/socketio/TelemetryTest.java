package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.Namespace;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.Socket;
import org.zocalo.Telemetry;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Hub;
import org.zocalo.runtime.Threads;

/** What telemetry is told of what clients do. */
@Timeout(60)
class TelemetryTest {
    private final Notes notes = new Notes();
    private final ZocaloOptions options =
            new ZocaloOptions().telemetry(new Broken()).telemetry(notes);
    private final Hub hub = new Hub(options, Threads.of(options));
    private final SocketIo server = new SocketIo(hub);

    @AfterEach
    void close() {
        hub.close();
    }

    /** Writes down all it is told; it comes after one that always fails. */
    private static final class Notes implements Telemetry {
        private final BlockingQueue<String> written = new LinkedBlockingQueue<>();

        /** The next ones, in order. */
        void expect(String... expected) throws InterruptedException {
            for (var one : expected) {
                assertThat(written.poll(10, TimeUnit.SECONDS)).isEqualTo(one);
            }
        }

        @Override
        public void started(Zocalo io) {
            written.add("started " + io.namespaces().size());
        }

        @Override
        public void connected(String clientId, String transport, Handshake handshake) {
            written.add("connected " + transport + " " + handshake.address());
        }

        @Override
        public void disconnected(String clientId, DisconnectReason reason) {
            written.add("disconnected " + reason.text());
        }

        @Override
        public void rejected(String reason) {
            written.add("rejected " + reason);
        }

        @Override
        public Handling connecting(Socket socket) {
            written.add("connecting " + socket.namespace().family());
            return (outcome, failure) -> written.add("connecting " + outcome);
        }

        @Override
        public void left(Socket socket, DisconnectReason reason) {
            written.add("left " + reason.text());
        }

        @Override
        public Handling handling(Socket socket, String event, boolean known) {
            written.add("handling " + event + (known ? " known" : ""));
            return (outcome, failure) ->
                    written.add(outcome + failure.map(e -> " " + e.getMessage()).orElse(""));
        }

        @Override
        public Sending sending(Namespace namespace, String event) {
            written.add("sending " + event);
            return recipients -> written.add("sent to " + recipients);
        }

        @Override
        public void acknowledged(Namespace namespace, Duration latency) {
            written.add("acknowledged " + (latency.isNegative() ? "too early" : "in time"));
        }

        @Override
        public void unacknowledged(Namespace namespace, Missing why, int clients) {
            written.add("unacknowledged " + why + " " + clients);
        }

        @Override
        public void dropped(String policy) {
            written.add("dropped " + policy);
        }
    }

    private static final class Broken implements Telemetry {
        @Override
        public Handling handling(Socket socket, String event, boolean known) {
            throw new IllegalStateException("telemetry is broken, as it must be");
        }

        @Override
        public Sending sending(Namespace namespace, String event) {
            return recipients -> {
                throw new IllegalStateException("telemetry is broken, as it must be");
            };
        }
    }

    private Pipe visitor() throws InterruptedException {
        var pipe = new Pipe(server).enter("/");
        notes.expect("connected " + pipe.transport() + " 127.0.0.1", "connecting /", "connecting OK");
        return pipe;
    }

    @Test
    void a_client_is_seen_to_come_to_enter_and_to_go() throws Exception {
        notes.expect("started 1");
        var pipe = visitor();
        pipe.leave(DisconnectReason.PING_TIMEOUT);
        notes.expect("disconnected ping timeout", "left ping timeout");
    }

    @Test
    void an_event_is_known_by_name_only_if_somebody_listens_to_it() throws Exception {
        hub.of("/").on("say", (socket, args, ack) -> {});
        notes.expect("started 1");
        var pipe = visitor();
        pipe.say("2[\"say\"]");
        pipe.say("2[\"whatever\"]");
        notes.expect("handling say known", "OK", "handling whatever", "UNKNOWN");
    }

    @Test
    void what_becomes_of_an_event_is_told() throws Exception {
        hub.of("/").usePacket((socket, event, args) -> {
            if (event.equals("forbidden")) {
                throw new ProblemException(Problem.of(403, "Forbidden", "not you"));
            }
        });
        hub.of("/").on("wrong", (socket, args, ack) -> {
            throw new ProblemException(Problem.badRequest("wrong"));
        });
        hub.of("/").on("broken", (socket, args, ack) -> {
            throw new IllegalStateException("broken, as it must be");
        });
        notes.expect("started 1");
        var pipe = visitor();
        pipe.say("2[\"forbidden\"]");
        notes.expect("handling forbidden", "rejected event_gate", "REFUSED not you");
        pipe.say("2[\"wrong\"]");
        notes.expect("handling wrong known", "PROBLEM wrong");
        pipe.say("2[\"broken\"]");
        notes.expect("handling broken known", "FAILED broken, as it must be");
    }

    @Test
    void a_broadcast_is_told_once_with_the_number_of_its_recipients() throws Exception {
        notes.expect("started 1");
        visitor();
        visitor();
        hub.of("/").emit("news", "for all");
        notes.expect("sending news", "sent to 2");
        hub.of("/").to("nobody").emit("news", "for none");
        notes.expect("sending news", "sent to 0");
        hub.of("/").sockets().iterator().next().emit("hello");
        notes.expect("sending hello", "sent to 1");
    }

    @Test
    void acknowledgements_are_timed_and_those_that_never_come_are_counted() throws Exception {
        notes.expect("started 1");
        var pipe = visitor();
        var socket = hub.of("/").sockets().iterator().next();
        socket.emitWithAck("one");
        assertThat(pipe.hear()).isEqualTo("20[\"one\"]");
        pipe.say("30[]");
        notes.expect("sending one", "sent to 1", "acknowledged in time");
        socket.timeout(Duration.ofMillis(1)).emitWithAck("two");
        notes.expect("sending two", "sent to 1", "unacknowledged TIMEOUT 1");
        hub.of("/").timeout(Duration.ofMillis(1)).emitWithAck("three");
        notes.expect("sending three", "sent to 1", "unacknowledged TIMEOUT 1");
    }

    @Test
    void what_is_asked_of_a_client_that_goes_is_told_as_unanswered() throws Exception {
        notes.expect("started 1");
        var pipe = visitor();
        hub.of("/").sockets().iterator().next().emitWithAck("one");
        notes.expect("sending one", "sent to 1");
        pipe.leave(DisconnectReason.TRANSPORT_CLOSE);
        notes.expect("disconnected transport close");
        assertThat(List.of(next(), next()))
                .containsExactlyInAnyOrder("left transport close", "unacknowledged DISCONNECTED 1");
    }

    private String next() throws InterruptedException {
        return notes.written.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void whoever_is_turned_away_is_counted_by_reason() throws Exception {
        hub.of("/closed").use(socket -> {
            throw new ConnectionRefusedException("closed");
        });
        hub.of("/secret").authenticator(handshake -> {
            throw new ConnectionRefusedException("who are you?");
        });
        notes.expect("started 1");
        var pipe = new Pipe(server);
        pipe.say("0/closed,");
        notes.expect("connected " + pipe.transport() + " 127.0.0.1", "connecting /closed", "rejected gate");
        notes.expect("connecting REFUSED");
        pipe.say("0/secret,");
        notes.expect("rejected authenticator");
        pipe.say("0/none,");
        notes.expect("rejected invalid_namespace");
        pipe.say("nonsense");
        notes.expect("rejected malformed_packet");
    }

    @Test
    void a_volatile_event_that_is_not_sent_is_told_as_dropped() throws Exception {
        notes.expect("started 1");
        var pipe = visitor();
        pipe.writable = false;
        hub.of("/").asVolatile().emit("tick");
        notes.expect("sending tick", "dropped volatile", "sent to 1");
    }

    @Test
    void the_many_namespaces_of_a_pattern_are_counted_as_one_family() {
        hub.of(Pattern.compile("\\Q/room-\\E(?<id>[^/]+)"));
        hub.of(Pattern.compile("/shop-\\d+"));
        assertThat(hub.of("/room-1").family()).isEqualTo("/room-{id}");
        assertThat(hub.of("/shop-2").family()).isEqualTo("/shop-\\d+");
        assertThat(hub.of("/news").family()).isEqualTo("/news");
    }

    @Test
    void rooms_are_counted() throws Exception {
        notes.expect("started 1");
        visitor();
        hub.of("/").sockets().iterator().next().join("a", "b");
        assertThat(hub.of("/").roomsCount())
                .isEqualTo(3)
                .isEqualTo(hub.of("/").rooms().size());
    }
}
