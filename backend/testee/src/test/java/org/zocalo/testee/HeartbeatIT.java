package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The server's pings. A slow machine may be late, so nothing is asserted to happen soon; that nothing happens too early
 * holds on every machine.
 */
class HeartbeatIT {
    private static final Duration INTERVAL = Duration.ofMillis(300);
    private static final Duration TIMEOUT = Duration.ofMillis(200);

    @ParameterizedTest
    @EnumSource(EngineClient.Kind.class)
    void pings_go_on_as_long_as_they_are_answered(EngineClient.Kind kind) {
        try (var client = kind.open(Engine.echo()).deaf()) {
            for (int i = 0; i < 2; i++) {
                client.expect("2");
                client.send("3");
            }
            client.send("4still there");
            client.expect("4still there");
        }
    }

    @ParameterizedTest
    @EnumSource(EngineClient.Kind.class)
    void a_client_that_does_not_answer_is_given_up(EngineClient.Kind kind) {
        var begun = System.nanoTime();
        var client = kind.open(Engine.quickEcho()).deaf();

        client.expect("2");
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(INTERVAL.toNanos());
        assertThat(client.awaitEnd() - begun)
                .isGreaterThanOrEqualTo(INTERVAL.plus(TIMEOUT).toNanos());
        Engine.quickEcho().assertGone(client.sid());
    }

    @Test
    void a_peer_that_says_nothing_at_all_is_cut_off() throws Exception {
        var engine = Engine.quickEcho();
        try (var raw = engine.connect()) {
            assertThat(raw.upgrade(engine.path() + "?" + Engine.WEBSOCKET)
                            .read()
                            .status())
                    .isEqualTo(101);

            assertThat(new String(raw.drain())).contains("\"sid\"");
        }
    }

    @Test
    void a_client_that_polls_again_after_its_time_is_refused() throws Exception {
        var engine = Engine.quickEcho();
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < 5; i++) {
            var sid = engine.open();
            Thread.sleep(INTERVAL.plus(TIMEOUT).toMillis());
            answers.add(engine.poll(sid).status());
        }

        // not all: when the server's own clock was late with the ping, the client gets the time that it needs
        assertThat(answers).contains(400);
    }

    @ParameterizedTest
    @EnumSource(EngineClient.Kind.class)
    void a_client_that_pings_is_given_up(EngineClient.Kind kind) {
        var client = kind.open(Engine.echo());

        client.send("2");

        client.awaitEnd();
        Engine.echo().assertGone(client.sid());
    }

    @ParameterizedTest
    @EnumSource(EngineClient.Kind.class)
    void a_pong_that_nobody_asked_for_is_ignored(EngineClient.Kind kind) {
        try (var client = kind.open(Engine.echo())) {
            client.send("3", "3", "4still there");

            client.expect("4still there");
        }
    }

    @ParameterizedTest
    @EnumSource(EngineClient.Kind.class)
    void a_packet_while_a_pong_is_awaited_gives_the_client_as_long_again(EngineClient.Kind kind) throws Exception {
        assertThat(Stream.generate(() -> survives(kind)).limit(20).anyMatch(survived -> survived))
                .as("a message in time is taken")
                .isTrue();
    }

    /** Whether the message came in time, which a slow machine may miss; if so, it must have bought the time. */
    private static boolean survives(EngineClient.Kind kind) {
        var client = kind.open(Engine.quickEcho()).deaf();
        client.expect("2");
        try {
            Thread.sleep(TIMEOUT.toMillis() / 2);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        var sent = System.nanoTime();
        client.send("4alive");
        var ended = client.awaitEnd();
        if (!client.heard("4alive")) {
            return false;
        }
        assertThat(ended - sent).isGreaterThanOrEqualTo(TIMEOUT.toNanos());
        return true;
    }

    @ParameterizedTest
    @EnumSource(EngineClient.Kind.class)
    void messages_do_not_replace_the_pong_for_ever(EngineClient.Kind kind) throws Exception {
        var client = kind.open(Engine.quickEcho()).deaf();

        client.expect("2");
        while (!client.hasEnded()) {
            client.send("4alive");
            Thread.sleep(TIMEOUT.toMillis() / 4);
        }
    }
}
