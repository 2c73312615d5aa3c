package org.zocalo.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.zocalo.DisconnectReason;
import org.zocalo.Namespace;
import org.zocalo.Socket;
import org.zocalo.Telemetry;
import org.zocalo.Zocalo;

/**
 * Makes metrics of what a server does. In an application with CDI it is there by itself; elsewhere:
 *
 * <pre>{@code
 * var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
 * var io = Zocalo.create(options -> options.telemetry(new MicrometerTelemetry(registry)));
 * }</pre>
 *
 * There are only so many tags: namespaces by their {@linkplain Namespace#family family}, events by name only where
 * somebody listens to them, the others as {@code unknown}.
 */
public final class MicrometerTelemetry implements Telemetry {
    private final MeterRegistry registry;
    private final Connections connections;
    private final Meters meters;

    /** Keeps the metrics in a registry, which others may use, too. */
    public MicrometerTelemetry(MeterRegistry registry) {
        this.registry = registry;
        this.connections = new Connections(registry);
        this.meters = new Meters(registry);
    }

    /** Where the metrics are. */
    public MeterRegistry registry() {
        return registry;
    }

    @Override
    public void started(Zocalo io) {
        new Gauges(registry, io).register();
    }

    @Override
    public void connected(String clientId, String transport) {
        connections.opened(clientId, transport);
    }

    @Override
    public void upgraded(String clientId, String transport) {
        connections.upgraded(clientId, transport);
    }

    @Override
    public void disconnected(String clientId, DisconnectReason reason) {
        connections.closed(clientId, reason);
    }

    @Override
    public void rejected(String reason) {
        registry.counter("zocalo.rejections", "reason", reason).increment();
    }

    @Override
    public void left(Socket socket, DisconnectReason reason) {
        registry.counter("zocalo.sockets.left", "namespace", socket.namespace().family(), "reason", reason.text())
                .increment();
    }

    @Override
    public Handling handling(Socket socket, String event, boolean known) {
        var of = meters.event(socket.namespace().family(), known ? event : "unknown");
        of.in().increment();
        var begun = System.nanoTime();
        return (outcome, failure) -> of.timer(outcome).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    @Override
    public Sending sending(Namespace namespace, String event) {
        var of = meters.namespace(namespace.family());
        var begun = System.nanoTime();
        return recipients -> {
            of.fanOut().record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            of.out().increment(recipients);
        };
    }

    @Override
    public void acknowledged(Namespace namespace, Duration latency) {
        meters.namespace(namespace.family()).acknowledgements().record(latency);
    }

    @Override
    public void unacknowledged(Namespace namespace, Missing why, int clients) {
        meters.namespace(namespace.family()).missing(why).increment(clients);
    }

    @Override
    public void dropped(String policy) {
        registry.counter("zocalo.drops", "overflow", policy).increment();
    }
}
