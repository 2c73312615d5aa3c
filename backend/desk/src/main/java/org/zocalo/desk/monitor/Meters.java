package org.zocalo.desk.monitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.zocalo.DisconnectReason;
import org.zocalo.Namespace;
import org.zocalo.Socket;
import org.zocalo.Telemetry;
import org.zocalo.ZocaloOptions;
import org.zocalo.desk.web.Namespaces;

/** Counts what happens on the server between two looks at it; what the monitor says and hears itself does not count. */
@ApplicationScoped
class Meters {
    private final Clients clients = new Clients();
    private final LongAdder in = new LongAdder();
    private final LongAdder out = new LongAdder();
    private final LongAdder drops = new LongAdder();
    private final LongAdder rejections = new LongAdder();
    private final Latencies answers = new Latencies();
    private final Latencies acks = new Latencies();
    private final Tail tail = new Tail();

    void configure(@Observes ZocaloOptions options) {
        options.telemetry(new Counting());
    }

    Tail tail() {
        return tail;
    }

    /** What was counted since the last time, and is forgotten; the rest is how things stand. */
    MetricsSample take(long at, int sockets, int rooms) {
        var machine = Runtime.getRuntime();
        return new MetricsSample(
                at,
                clients.by("polling"),
                clients.by("websocket"),
                sockets,
                rooms,
                in.sumThenReset(),
                out.sumThenReset(),
                answers.take().orElse(null),
                acks.take().orElse(null),
                clients.takeOpened(),
                clients.takeClosed(),
                clients.takeBack(),
                drops.sumThenReset(),
                rejections.sumThenReset(),
                machine.totalMemory() - machine.freeMemory(),
                machine.maxMemory());
    }

    private static boolean isOwn(Namespace namespace) {
        return namespace.name().equals(Namespaces.MONITOR);
    }

    private final class Counting implements Telemetry {
        @Override
        public void connected(String clientId, String transport) {
            clients.connected(clientId, transport);
        }

        @Override
        public void upgraded(String clientId, String transport) {
            clients.upgraded(clientId, transport);
        }

        @Override
        public void disconnected(String clientId, DisconnectReason reason) {
            clients.gone(clientId);
        }

        /** Only clients know whether they have been here before; ours say so. */
        @Override
        public Handling connecting(Socket socket) {
            if (socket.handshake().auth().getBoolean("again", false)) {
                clients.cameBack(socket.clientId());
            }
            return Handling.NONE;
        }

        @Override
        public Handling handling(Socket socket, String event, boolean known) {
            if (isOwn(socket.namespace())) {
                return Handling.NONE;
            }
            in.increment();
            long begun = System.nanoTime();
            return (outcome, failure) -> {
                long nanos = System.nanoTime() - begun;
                answers.record(nanos);
                tail.add(() -> TailEntry.in(socket, event, outcome, nanos));
            };
        }

        @Override
        public Sending sending(Namespace namespace, String event) {
            if (isOwn(namespace)) {
                return Sending.NONE;
            }
            return recipients -> {
                out.add(recipients);
                tail.add(() -> TailEntry.out(namespace, event, recipients));
            };
        }

        @Override
        public void acknowledged(Namespace namespace, Duration latency) {
            acks.record(latency.toNanos());
        }

        @Override
        public void dropped(String policy) {
            drops.increment();
        }

        @Override
        public void rejected(String reason) {
            rejections.increment();
        }
    }
}
