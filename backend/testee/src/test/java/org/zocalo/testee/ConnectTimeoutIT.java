package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that joins no namespace is not kept. */
class ConnectTimeoutIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final Engine engine = new Engine(Testee.in("protocol"), "/socket.io/");

    @ParameterizedTest
    @EnumSource(EngineClient.Kind.class)
    void a_client_that_joins_nothing_is_cut_off(EngineClient.Kind kind) {
        assertThat(Stream.generate(() -> lifetime(kind)).limit(10).anyMatch(time -> time.compareTo(TIMEOUT) >= 0))
                .as("nothing but its own heartbeat cuts it off before the time")
                .isTrue();
    }

    private Duration lifetime(EngineClient.Kind kind) {
        var begun = System.nanoTime();
        return Duration.ofNanos(kind.open(engine).awaitEnd() - begun);
    }

    @ParameterizedTest
    @EnumSource(EngineClient.Kind.class)
    void a_client_that_was_refused_everywhere_is_cut_off(EngineClient.Kind kind) {
        var client = kind.open(engine);

        client.send("40/unknown,");

        client.expect("44/unknown,{\"message\":\"Invalid namespace\"}");
        client.awaitEnd();
    }

    @ParameterizedTest
    @EnumSource(EngineClient.Kind.class)
    void a_client_that_has_joined_is_kept(EngineClient.Kind kind) {
        assertThat(Stream.generate(() -> isKept(kind)).limit(10).anyMatch(kept -> kept))
                .as("one whose heartbeat is in time")
                .isTrue();
    }

    private boolean isKept(EngineClient.Kind kind) {
        try (var client = kind.open(engine)) {
            client.send("40");
            assertThat(client.next()).startsWith("40{");
            client.expect("42[\"auth\",{}]");
            Thread.sleep(TIMEOUT.multipliedBy(2).toMillis());
            return !client.hasEnded();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
