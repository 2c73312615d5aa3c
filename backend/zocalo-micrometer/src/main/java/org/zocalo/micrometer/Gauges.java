package org.zocalo.micrometer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.zocalo.Limit;
import org.zocalo.Namespace;
import org.zocalo.Zocalo;

/** What is not told as it changes but asked for when somebody reads the metrics. */
final class Gauges {
    private final MeterRegistry registry;
    private final Zocalo io;
    private final Set<String> families = ConcurrentHashMap.newKeySet();

    Gauges(MeterRegistry registry, Zocalo io) {
        this.registry = registry;
        this.io = io;
    }

    void register() {
        io.onNewNamespace(this::add);
        io.namespaces().forEach(this::add);
        var queues = new Queues(io);
        Gauge.builder("zocalo.queue.messages", queues, each -> each.now().messages())
                .description("Messages that wait for clients")
                .strongReference(true)
                .register(registry);
        Gauge.builder("zocalo.queue.bytes", queues, each -> each.now().bytes())
                .description("What waits for clients, of text its characters")
                .baseUnit("bytes")
                .strongReference(true)
                .register(registry);
        Gauge.builder("zocalo.queue.longest", queues, each -> each.now().longest())
                .description("Messages that wait for the client that lags most")
                .strongReference(true)
                .register(registry);
        for (var limit : Limit.values()) {
            FunctionCounter.builder(
                            "zocalo.limits.exceeded", io, all -> all.exceeded().getOrDefault(limit, 0L))
                    .description("How often clients have met a limit")
                    .tag("limit", limit.text())
                    .register(registry);
        }
    }

    private void add(Namespace namespace) {
        var family = namespace.family();
        if (families.add(family)) {
            gauge("zocalo.sockets", "Clients in the namespace", family, each -> each.sockets()
                    .size());
            gauge(
                    "zocalo.rooms",
                    "Rooms of this node, without each socket's own",
                    family,
                    each -> Math.max(0, each.roomsCount() - each.sockets().size()));
        }
    }

    private void gauge(String name, String description, String family, ToIntFunction<Namespace> figure) {
        Gauge.builder(name, io, all -> sum(all, family, figure))
                .description(description)
                .tag("namespace", family)
                .register(registry);
    }

    private static int sum(Zocalo io, String family, ToIntFunction<Namespace> figure) {
        return io.namespaces().stream()
                .filter(namespace -> namespace.family().equals(family))
                .mapToInt(figure)
                .sum();
    }
}
