package org.zocalo.opentelemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.Namespace;
import org.zocalo.Socket;
import org.zocalo.Telemetry;

/**
 * Makes spans of what a server does. In an application with CDI it is there by itself; elsewhere:
 *
 * <pre>{@code
 * var io = Zocalo.create(options -> options.telemetry(new OpenTelemetryTelemetry(sdk)));
 * }</pre>
 *
 * The handshake's span continues the trace of the client's first request, if that has one. What the client does later is
 * below it, and what a handler does is below the handler: its span is the current one meanwhile.
 */
public final class OpenTelemetryTelemetry implements Telemetry {
    private static final String NAME = "org.zocalo";
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<Long> RECIPIENTS = AttributeKey.longKey("zocalo.recipients");
    private static final AttributeKey<String> CLIENT = AttributeKey.stringKey("client.address");
    private static final AttributeKey<String> TRANSPORT = AttributeKey.stringKey("zocalo.transport");
    private static final AttributeKey<String> SID = AttributeKey.stringKey("zocalo.sid");
    private static final AttributeKey<String> EVENT = AttributeKey.stringKey("zocalo.event");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("zocalo.outcome");

    private final Tracer tracer;
    private final TextMapPropagator propagator;
    private final Map<String, Context> handshakes = new ConcurrentHashMap<>();

    /** Gives the spans to an SDK, or to nobody if there is none. */
    public OpenTelemetryTelemetry(OpenTelemetry sdk) {
        tracer = sdk.getTracer(NAME);
        propagator = sdk.getPropagators().getTextMapPropagator();
    }

    @Override
    public void connected(String clientId, String transport, Handshake handshake) {
        var parent = propagator.extract(Context.root(), handshake, HandshakeHeaders.READ);
        var span = tracer.spanBuilder("socket.io handshake")
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .setStartTimestamp(handshake.time())
                .setAttribute(TRANSPORT, transport)
                .setAttribute(CLIENT, handshake.address())
                .startSpan();
        handshakes.put(clientId, parent.with(span));
        span.end();
    }

    @Override
    public void disconnected(String clientId, DisconnectReason reason) {
        handshakes.remove(clientId);
    }

    @Override
    public Handling connecting(Socket socket) {
        var name = socket.namespace().family();
        return current(of(socket, "socket.io connect " + name).setSpanKind(SpanKind.SERVER));
    }

    @Override
    public Handling handling(Socket socket, String event, boolean known) {
        return current(of(socket, "process " + (known ? event : "unknown"))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute(OPERATION, "process")
                .setAttribute(EVENT, event));
    }

    /** A span about one client, below its handshake. */
    private SpanBuilder of(Socket socket, String name) {
        return tracer.spanBuilder(name)
                .setParent(handshakes.getOrDefault(socket.clientId(), Context.root()))
                .setAttribute(SYSTEM, "socket.io")
                .setAttribute(DESTINATION, socket.namespace().name())
                .setAttribute(SID, socket.id());
    }

    private static Handling current(SpanBuilder builder) {
        var span = builder.startSpan();
        var scope = span.makeCurrent();
        return (outcome, failure) -> {
            scope.close();
            end(span, outcome, failure);
        };
    }

    /** What a handler or gate says on purpose is no error of the server. */
    private static void end(Span span, Outcome outcome, Optional<Throwable> failure) {
        span.setAttribute(OUTCOME, outcome.name().toLowerCase(Locale.ROOT));
        if (outcome == Outcome.FAILED) {
            span.setStatus(StatusCode.ERROR);
            failure.ifPresent(span::recordException);
        }
        span.end();
    }

    @Override
    public Sending sending(Namespace namespace, String event) {
        var span = tracer.spanBuilder("publish " + namespace.family())
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute(SYSTEM, "socket.io")
                .setAttribute(OPERATION, "send")
                .setAttribute(DESTINATION, namespace.name())
                .setAttribute(EVENT, event)
                .startSpan();
        return recipients -> {
            span.setAttribute(RECIPIENTS, (long) recipients);
            span.end();
        };
    }
}
