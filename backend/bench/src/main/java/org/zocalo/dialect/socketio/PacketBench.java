package org.zocalo.dialect.socketio;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.zocalo.MalformedPacketException;
import org.zocalo.Packet;
import org.zocalo.Parser;
import org.zocalo.ZocaloOptions;

/** Reading and writing one event in Socket.IO's own form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class PacketBench {
    @Param({"64", "1024"})
    int characters;

    private final Parser parser = new JsonParser();
    private final Parser.Decoder decoder = parser.decoder(new ZocaloOptions().limits());

    @Benchmark
    public Parser.Received decode() throws MalformedPacketException {
        var text =
                "2/tickets,17[\"enviar-mensaje\",{\"room\":\"general\",\"text\":\"" + "x".repeat(characters) + "\"}]";
        return decoder.text(text).orElseThrow();
    }

    @Benchmark
    public Parser.Encoded encode() {
        return parser.event(Packet.event(
                "/tickets", "mensaje-recibido", Map.of("room", "general", "text", "x".repeat(characters))));
    }
}
