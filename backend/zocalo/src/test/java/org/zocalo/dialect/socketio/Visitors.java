package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.zocalo.Namespace;
import org.zocalo.Socket;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Hub;
import org.zocalo.runtime.Threads;

/** A server without a network, and clients that enter its namespaces through pipes. */
final class Visitors implements AutoCloseable {
    final Hub hub;
    final SocketIo server;

    /** A client that has entered a namespace, and its socket on the server. */
    record Visitor(Pipe pipe, Socket socket) {}

    Visitors(ZocaloOptions options) {
        hub = new Hub(options, Threads.of(options));
        server = new SocketIo(hub);
    }

    /** Says hello to a namespace; it is there when this returns. */
    Visitor enter(String name, String... rooms) {
        var pipe = new Pipe(server);
        var head = "0" + (name.equals("/") ? "" : name + ",");
        pipe.say(head);
        var answer = pipe.hear();
        assertThat(answer).startsWith(head + "{\"sid\":\"");
        var socket = socket(hub.of(name), answer.substring(head.length() + 8, head.length() + 28));
        socket.join(rooms);
        return new Visitor(pipe, socket);
    }

    /** The client is told a moment before the server's side is done. */
    private static Socket socket(Namespace namespace, String id) {
        until(() -> namespace.sockets().stream().anyMatch(one -> one.id().equals(id) && one.connected()));
        return namespace.sockets().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Waits for a condition. */
    static void until(BooleanSupplier condition) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the condition holds in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        hub.close();
    }
}
