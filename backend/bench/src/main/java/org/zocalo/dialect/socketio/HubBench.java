package org.zocalo.dialect.socketio;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** What the hub does, without a network: fan-out, an acknowledged event, joining and leaving a room. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class HubBench {
    private static final String TEXT = "x".repeat(64);

    /** One broadcast to all; divide by the clients for a delivery. */
    @Benchmark
    public void broadcast(Crowd crowd) {
        crowd.hub.of("/").in("all").emit("msg", TEXT);
    }

    /** One event that comes, is handled and is acknowledged with what it brought. */
    @Benchmark
    public void acknowledged(Crowd crowd) {
        crowd.all.get(0).say("21[\"echo\",\"" + TEXT + "\"]");
    }

    /** One socket joins a room of its own and leaves it. */
    @Benchmark
    public void joinAndLeave(Crowd crowd) {
        var socket = crowd.hub.of("/").sockets().iterator().next();
        socket.join("other");
        socket.leave("other");
    }
}
