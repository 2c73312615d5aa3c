package org.zocalo.dialect.socketio;

import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Hub;
import org.zocalo.runtime.Threads;

/** A server without a network, and its clients; handlers run on the thread that brings the event. */
@State(Scope.Benchmark)
public class Crowd {
    @Param({"1", "100", "1000", "10000"})
    int clients;

    Hub hub;
    List<BenchClient> all;

    @Setup
    public void enter() {
        var options = new ZocaloOptions().executor(Runnable::run);
        options.limits().none();
        hub = new Hub(options, Threads.of(options));
        hub.of("/").on("echo", (socket, args, ack) -> ack.send(args));
        var server = new SocketIo(hub);
        all = Stream.generate(() -> BenchClient.of(server)).limit(clients).toList();
        hub.of("/").sockets().forEach(socket -> socket.join("all"));
    }

    @TearDown
    public void close() {
        hub.close();
    }
}
