package org.zocalo.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zocalo.DisconnectReason;
import org.zocalo.Limit;
import org.zocalo.Namespace;
import org.zocalo.Socket;
import org.zocalo.Telemetry.Missing;
import org.zocalo.Telemetry.Outcome;
import org.zocalo.Zocalo;

/** Which metrics come of what is told. That a server tells it is tested where servers are. */
class MicrometerTelemetryTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerTelemetry telemetry = new MicrometerTelemetry(registry);
    private final Zocalo io = Zocalo.create(options -> options.telemetry(telemetry));
    private final Namespace main = io.of("/");

    @AfterEach
    void close() {
        io.close();
    }

    /** One of a namespace, which knows nothing else. */
    private static Socket socket(Namespace namespace) {
        return (Socket) Proxy.newProxyInstance(
                Socket.class.getClassLoader(), new Class<?>[] {Socket.class}, (proxy, method, args) -> {
                    assertThat(method.getName()).isEqualTo("namespace");
                    return namespace;
                });
    }

    private double gauge(String name, String... tags) {
        return registry.get(name).tags(tags).gauge().value();
    }

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }

    @Test
    void connections_are_counted_by_the_transport_they_have_now() {
        telemetry.connected("a", "polling");
        telemetry.connected("b", "websocket");
        telemetry.upgraded("a", "websocket");

        assertThat(gauge("zocalo.connections", "transport", "polling")).isZero();
        assertThat(gauge("zocalo.connections", "transport", "websocket")).isEqualTo(2);

        telemetry.disconnected("a", DisconnectReason.PING_TIMEOUT);
        telemetry.upgraded("a", "websocket"); // told too late

        assertThat(gauge("zocalo.connections", "transport", "polling")).isZero();
        assertThat(gauge("zocalo.connections", "transport", "websocket")).isOne();
        assertThat(count("zocalo.connections.opened", "transport", "polling")).isOne();
        assertThat(count("zocalo.connections.closed", "reason", "ping timeout")).isOne();
    }

    @Test
    void each_limit_is_counted_from_the_beginning() {
        for (var limit : Limit.values()) {
            assertThat(registry.get("zocalo.limits.exceeded")
                            .tag("limit", limit.text())
                            .functionCounter()
                            .count())
                    .isZero();
        }
    }

    @Test
    void events_that_nobody_listens_to_have_one_name_together() {
        for (int i = 0; i < 5_000; i++) {
            telemetry.handling(socket(main), "made-up-" + i, false).ended(Outcome.UNKNOWN, Optional.empty());
        }

        assertThat(registry.find("zocalo.events.in").counters()).hasSize(1);
        assertThat(count("zocalo.events.in", "namespace", "/", "event", "unknown"))
                .isEqualTo(5_000);
        assertThat(registry.find("zocalo.handler").timers()).hasSize(1);
    }

    @Test
    void even_an_application_that_makes_up_names_does_not_make_meters_without_end() {
        for (int i = 0; i < 5_000; i++) {
            telemetry.handling(socket(main), "reply-" + i, true).ended(Outcome.OK, Optional.empty());
        }

        assertThat(registry.find("zocalo.events.in").counters()).hasSizeBetween(1_000, 1_010);
        assertThat(count("zocalo.events.in", "event", "other")).isEqualTo(4_000);
    }

    @Test
    void handlers_are_timed_by_what_becomes_of_the_event() {
        telemetry.handling(socket(main), "say", true).ended(Outcome.OK, Optional.empty());
        telemetry.handling(socket(main), "say", true).ended(Outcome.FAILED, Optional.of(new IllegalStateException()));

        assertThat(count("zocalo.events.in", "event", "say")).isEqualTo(2);
        for (var outcome : new String[] {"ok", "failed"}) {
            assertThat(registry.get("zocalo.handler")
                            .tags("namespace", "/", "event", "say", "outcome", outcome)
                            .timer()
                            .count())
                    .isOne();
        }
    }

    @Test
    void a_broadcast_counts_its_recipients() {
        telemetry.sending(main, "news").ended(40);
        telemetry.sending(main, "news").ended(2);

        assertThat(count("zocalo.events.out", "namespace", "/")).isEqualTo(42);
        assertThat(registry.get("zocalo.fanout").timer().count()).isEqualTo(2);
    }

    @Test
    void acknowledgements_are_timed_and_missing_ones_counted_by_reason() {
        telemetry.acknowledged(main, Duration.ofMillis(20));
        telemetry.unacknowledged(main, Missing.TIMEOUT, 3);
        telemetry.unacknowledged(main, Missing.DISCONNECTED, 1);

        assertThat(registry.get("zocalo.ack.latency").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(20);
        assertThat(count("zocalo.ack.missing", "reason", "timeout")).isEqualTo(3);
        assertThat(count("zocalo.ack.missing", "reason", "disconnected")).isOne();
    }

    @Test
    void drops_rejections_and_departures_are_counted_by_reason() {
        telemetry.dropped("conflate");
        telemetry.rejected("gate");
        telemetry.left(socket(main), DisconnectReason.TRANSPORT_CLOSE);

        assertThat(count("zocalo.drops", "overflow", "conflate")).isOne();
        assertThat(count("zocalo.rejections", "reason", "gate")).isOne();
        assertThat(count("zocalo.sockets.left", "namespace", "/", "reason", "transport close"))
                .isOne();
    }

    @Test
    void namespaces_have_gauges_and_those_of_a_pattern_share_theirs() {
        io.of(Pattern.compile("/room-\\d+"));
        for (int i = 0; i < 100; i++) {
            io.of("/room-" + i);
        }

        assertThat(registry.find("zocalo.sockets").gauges()).hasSize(2);
        assertThat(gauge("zocalo.sockets", "namespace", "/")).isZero();
        assertThat(gauge("zocalo.rooms", "namespace", "/room-\\d+")).isZero();
        assertThat(gauge("zocalo.queue.messages")).isZero();
        assertThat(gauge("zocalo.queue.bytes")).isZero();
        assertThat(gauge("zocalo.queue.longest")).isZero();
    }
}
