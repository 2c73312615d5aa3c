package org.zocalo.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zocalo.Telemetry.Missing;
import org.zocalo.Telemetry.Outcome;

/** The meters of each namespace and of each event, found faster than a registry finds them. */
final class Meters {
    /** An application may listen to events whose names it makes up as it goes; of these the first ones count as such. */
    private static final int MOST_EVENTS = 1_000;

    private static final Duration[] LATENCIES = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final Map<String, OfNamespace> namespaces = new ConcurrentHashMap<>();
    private final Map<Key, OfEvent> events = new ConcurrentHashMap<>();

    private record Key(String namespace, String event) {}

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    OfNamespace namespace(String family) {
        var known = namespaces.get(family);
        return known != null ? known : namespaces.computeIfAbsent(family, OfNamespace::new);
    }

    OfEvent event(String family, String event) {
        var key = new Key(family, event);
        var known = events.get(key);
        if (known != null) {
            return known;
        }
        var counted = events.size() < MOST_EVENTS ? key : new Key(family, "other");
        return events.computeIfAbsent(counted, OfEvent::new);
    }

    /** What goes out in a namespace, and what is acknowledged. */
    final class OfNamespace {
        private final Counter out;
        private final Timer fanOut;
        private final Timer acknowledgements;
        private final Counter late;
        private final Counter gone;

        private OfNamespace(String family) {
            out = registry.counter("zocalo.events.out", "namespace", family);
            fanOut = Timer.builder("zocalo.fanout")
                    .description("How long it takes to queue an event for its recipients")
                    .tag("namespace", family)
                    .register(registry);
            acknowledgements = Timer.builder("zocalo.ack.latency")
                    .description("From an event's departure to its acknowledgement")
                    .tag("namespace", family)
                    .serviceLevelObjectives(LATENCIES)
                    .register(registry);
            late = registry.counter("zocalo.ack.missing", "namespace", family, "reason", "timeout");
            gone = registry.counter("zocalo.ack.missing", "namespace", family, "reason", "disconnected");
        }

        Counter out() {
            return out;
        }

        Timer fanOut() {
            return fanOut;
        }

        Timer acknowledgements() {
            return acknowledgements;
        }

        Counter missing(Missing why) {
            return why == Missing.TIMEOUT ? late : gone;
        }
    }

    /** An event that comes in, and its handlers. */
    final class OfEvent {
        private final Key key;
        private final Counter in;
        private final Map<Outcome, Timer> timers = new ConcurrentHashMap<>(2);

        private OfEvent(Key key) {
            this.key = key;
            this.in = registry.counter("zocalo.events.in", "namespace", key.namespace(), "event", key.event());
        }

        Counter in() {
            return in;
        }

        Timer timer(Outcome outcome) {
            var known = timers.get(outcome);
            return known != null ? known : timers.computeIfAbsent(outcome, this::register);
        }

        private Timer register(Outcome outcome) {
            return Timer.builder("zocalo.handler")
                    .description("How long an event's handlers hold its thread, gates and all")
                    .tags("namespace", key.namespace(), "event", key.event())
                    .tag("outcome", outcome.name().toLowerCase(java.util.Locale.ROOT))
                    .register(registry);
        }
    }
}
