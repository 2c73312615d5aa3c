package org.zocalo.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.zocalo.DisconnectReason;

/** Who is connected by which transport, who came and who went. */
final class Connections {
    private final MeterRegistry registry;
    private final Map<String, String> transports = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();
    private final Counter upgrades;

    Connections(MeterRegistry registry) {
        this.registry = registry;
        this.upgrades = Counter.builder("zocalo.upgrades")
                .description("Clients that have changed from polling to WebSocket")
                .register(registry);
        open("polling");
        open("websocket");
    }

    private AtomicInteger open(String transport) {
        return open.computeIfAbsent(transport, name -> {
            var count = new AtomicInteger();
            Gauge.builder("zocalo.connections", count, AtomicInteger::get)
                    .description("Clients that are connected")
                    .tag("transport", name)
                    .strongReference(true)
                    .register(registry);
            return count;
        });
    }

    void opened(String clientId, String transport) {
        transports.put(clientId, transport);
        open(transport).incrementAndGet();
        registry.counter("zocalo.connections.opened", "transport", transport).increment();
    }

    /** It may have gone already, as others tell that. */
    void upgraded(String clientId, String transport) {
        upgrades.increment();
        transports.computeIfPresent(clientId, (id, before) -> {
            open(before).decrementAndGet();
            open(transport).incrementAndGet();
            return transport;
        });
    }

    void closed(String clientId, DisconnectReason reason) {
        var transport = transports.remove(clientId);
        if (transport != null) {
            open(transport).decrementAndGet();
        }
        registry.counter("zocalo.connections.closed", "reason", reason.text()).increment();
    }
}
