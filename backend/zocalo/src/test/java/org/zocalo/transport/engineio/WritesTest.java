package org.zocalo.transport.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.ZocaloOptions;
import org.zocalo.runtime.Threads;
import org.zocalo.transport.Connection;
import org.zocalo.transport.Message;

/** How many writes a client costs: the write is what a message costs. */
@Timeout(60)
class WritesTest implements Connection.Listener {
    private static final Handshake HANDSHAKE = new Handshake(
            Map.of(),
            Instant.now(),
            "127.0.0.1",
            false,
            false,
            "/",
            Map.of(),
            JsonValue.EMPTY_JSON_OBJECT,
            Optional.empty());

    private final ZocaloOptions options = new ZocaloOptions();
    private final Threads threads = Threads.of(options);
    private final EngineIo engine = new EngineIo();
    private final Slow transport = new Slow();

    /** One whose writes last until they are ended. */
    private static final class Slow extends Transport {
        final List<List<Frame>> writes = new ArrayList<>();

        @Override
        String name() {
            return WEBSOCKET;
        }

        @Override
        boolean ready() {
            return true;
        }

        @Override
        boolean write(List<Frame> frames) {
            writes.add(frames);
            return false;
        }

        @Override
        void close() {}
    }

    private Session session() {
        engine.start(options, threads, connection -> {});
        var session = new Session(engine, "secret", HANDSHAKE);
        session.listen(this);
        session.open(transport);
        return session;
    }

    @AfterEach
    void close() {
        engine.close();
        threads.close();
    }

    @Test
    void what_is_queued_during_a_write_leaves_in_the_next_one() {
        var session = session();
        session.send(Message.text("0"));

        IntStream.rangeClosed(1, 100).forEach(number -> session.post(Message.text("" + number)));
        session.send(Message.text("101"));
        session.written(transport, transport.writes.get(0));

        assertThat(transport.writes).hasSize(2);
        assertThat(transport.writes.get(1))
                .extracting(Frame::text)
                .startsWith("41", "42")
                .endsWith("4100", "4101");
    }

    @Test
    void what_is_sent_alone_is_written_at_once() {
        var session = session();

        session.send(Message.text("now"));

        assertThat(transport.writes).hasSize(1);
    }

    @Override
    public void text(String text) {}

    @Override
    public void binary(java.nio.ByteBuffer bytes) {}

    @Override
    public void closed(DisconnectReason reason) {}
}
