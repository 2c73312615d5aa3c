package org.zocalo.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.json.JsonValue;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.Handshake;
import org.zocalo.Zocalo;
import org.zocalo.dialect.socketio.SocketIo;
import org.zocalo.hub.Hub;
import org.zocalo.transport.Connection;

/** The spans of a server, read back from an SDK. */
@Timeout(60)
class TraceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build();
    private final Zocalo io = Zocalo.create(options -> options.telemetry(new OpenTelemetryTelemetry(sdk)));

    @AfterEach
    void close() {
        io.close();
        sdk.close();
    }

    /** A client that says things and hears nothing. */
    private Connection.Listener client(Map<String, List<String>> headers) {
        return client(io, headers);
    }

    private static Connection.Listener client(Zocalo io, Map<String, List<String>> headers) {
        var handshake = new Handshake(
                headers,
                Instant.now(),
                "203.0.113.7",
                false,
                false,
                "/",
                Map.of(),
                JsonValue.EMPTY_JSON_OBJECT,
                Optional.empty());
        var listener = new Connection.Listener[1];
        new SocketIo((Hub) io).accept((Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("listen")) {
                        listener[0] = (Connection.Listener) args[0];
                    }
                    return switch (method.getName()) {
                        case "id" -> "a-secret-id-of-the-engine";
                        case "handshake" -> handshake;
                        case "protocol" -> 4;
                        case "transport" -> "websocket";
                        case "writable" -> true;
                        default -> null;
                    };
                }));
        return listener[0];
    }

    private SpanData span(String name) throws InterruptedException {
        for (; ; ) { // bounded by the test's timeout
            var found = exporter.getFinishedSpanItems().stream()
                    .filter(span -> span.getName().equals(name))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(10);
        }
    }

    @Test
    void a_trace_leads_from_the_clients_request_through_the_handler_to_the_fan_out() throws Exception {
        var current = new CompletableFuture<String>();
        io.of("/chat").on("say", (socket, args, ack) -> {
            current.complete(Span.current().getSpanContext().getSpanId());
            socket.namespace().emit("said", args.get(0, String.class));
        });
        var client = client(Map.of("traceparent", List.of("00-" + TRACE + "-" + PARENT + "-01")));
        client.text("0/chat,");
        span("socket.io connect /chat");
        client.text("2/chat,[\"say\",\"hola\"]");

        var handshake = span("socket.io handshake");
        var connect = span("socket.io connect /chat");
        var handler = span("process say");
        var publish = span("publish /chat");
        assertThat(List.of(handshake, connect, handler, publish))
                .allSatisfy(span -> assertThat(span.getTraceId()).isEqualTo(TRACE));
        assertThat(handshake.getParentSpanId()).isEqualTo(PARENT);
        assertThat(connect.getParentSpanId()).isEqualTo(handshake.getSpanId());
        assertThat(handler.getParentSpanId()).isEqualTo(handshake.getSpanId());
        assertThat(publish.getParentSpanId()).isEqualTo(handler.getSpanId());
        assertThat(current.get(10, TimeUnit.SECONDS)).isEqualTo(handler.getSpanId());
        assertThat(handler.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(publish.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(publish.getAttributes().asMap().toString())
                .contains("messaging.system=socket.io", "messaging.destination.name=/chat", "zocalo.recipients=1");
        assertThat(exporter.getFinishedSpanItems().toString()).doesNotContain("a-secret-id-of-the-engine");
    }

    @Test
    void what_no_handler_knows_does_not_name_a_span() throws Exception {
        var client = client(Map.of());
        client.text("0");
        span("socket.io connect /");
        client.text("2[\"made-up\"]");

        assertThat(span("process unknown").getAttributes().asMap().toString())
                .contains("zocalo.outcome=unknown", "zocalo.event=made-up");
    }

    @Test
    void only_a_handler_that_fails_is_an_error() throws Exception {
        io.of("/").on("break", (socket, args, ack) -> {
            throw new IllegalStateException("broken, as it must be");
        });
        io.of("/closed").use(socket -> {
            throw new ConnectionRefusedException("closed");
        });
        var client = client(Map.of());
        client.text("0");
        span("socket.io connect /");
        client.text("2[\"break\"]");
        client.text("0/closed,");

        var broken = span("process break");
        assertThat(broken.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(broken.getEvents()).hasSize(1);
        assertThat(span("socket.io connect /closed").getStatus().getStatusCode())
                .isEqualTo(StatusCode.UNSET);
    }

    @Test
    void without_an_sdk_all_goes_its_way() throws Exception {
        var plain = Zocalo.create(options -> options.telemetry(new OpenTelemetryTelemetry(OpenTelemetry.noop())));
        var traced = new CompletableFuture<Boolean>();
        plain.of("/")
                .onConnection(socket ->
                        traced.complete(Span.current().getSpanContext().isValid()));
        client(plain, Map.of()).text("0");

        assertThat(traced.get(10, TimeUnit.SECONDS)).isFalse();
        plain.close();
    }
}
