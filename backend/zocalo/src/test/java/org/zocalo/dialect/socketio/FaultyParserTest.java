package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zocalo.DisconnectReason;
import org.zocalo.Limits;
import org.zocalo.Packet;
import org.zocalo.Parser;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Hub;
import org.zocalo.runtime.Threads;

/** A parser of the application's that breaks: it costs the client that met it its connection, and nobody else. */
class FaultyParserTest {
    private static final class Faulty implements Parser {
        private final Parser json = new JsonParser();

        @Override
        public Encoded event(Packet packet) {
            return json.event(packet);
        }

        @Override
        public Encoded ack(String namespace, long ackId, List<?> args) {
            return json.ack(namespace, ackId, args);
        }

        @Override
        public Encoded connect(String namespace, Map<String, ?> payload) {
            return json.connect(namespace, payload);
        }

        @Override
        public Encoded connectError(String namespace, Object payload) {
            return json.connectError(namespace, payload);
        }

        @Override
        public Encoded disconnect(String namespace) {
            return json.disconnect(namespace);
        }

        @Override
        public Decoder decoder(Limits limits) {
            var decoder = json.decoder(limits);
            return new Decoder() {
                @Override
                public Optional<Received> text(String text) throws org.zocalo.MalformedPacketException {
                    if (text.contains("fault")) {
                        throw new IllegalStateException("on purpose");
                    }
                    return decoder.text(text);
                }

                @Override
                public Optional<Received> binary(ByteBuffer bytes) {
                    throw new IllegalStateException("on purpose");
                }
            };
        }
    }

    @Test
    void a_failure_closes_the_connection_and_leaves_the_others_alone() {
        var options = new ZocaloOptions().parser(new Faulty());
        var hub = new Hub(options, Threads.of(options));
        hub.of("/").on("x", (socket, args, ack) -> ack.send("still there"));
        var server = new SocketIo(hub);
        var faulty = new Pipe(server).enter("/");
        var binary = new Pipe(server).enter("/");
        var other = new Pipe(server).enter("/");

        faulty.say("2[\"fault\"]");
        binary.say(new byte[] {1});
        other.say("21[\"x\"]");

        assertThat(faulty.closed).isEqualTo(DisconnectReason.FORCED_CLOSE);
        assertThat(binary.closed).isEqualTo(DisconnectReason.FORCED_CLOSE);
        assertThat(other.hear()).isEqualTo("31[\"still there\"]");
        hub.close();
    }
}
