package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Hub;
import org.zocalo.runtime.Threads;

/** What the log says about clients. */
@Timeout(60)
class LogTest {
    private static final Logger LIBRARY = Logger.getLogger("org.zocalo");

    private final ZocaloOptions options = new ZocaloOptions();
    private final Hub hub = new Hub(options, Threads.of(options));
    private final SocketIo server = new SocketIo(hub);
    private final Reader reader = new Reader();

    /** Keeps what is logged. */
    private static final class Reader extends Handler {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        String next() throws InterruptedException {
            return lines.poll(10, TimeUnit.SECONDS);
        }
    }

    @BeforeEach
    void listen() {
        LIBRARY.addHandler(reader);
        LIBRARY.setLevel(Level.FINE);
        reader.setLevel(Level.ALL);
    }

    @AfterEach
    void close() {
        LIBRARY.removeHandler(reader);
        LIBRARY.setLevel(null);
        hub.close();
    }

    @Test
    void a_handler_that_fails_is_told_with_sid_namespace_and_event() throws Exception {
        hub.of("/chat").on("say", (socket, args, ack) -> {
            throw new IllegalStateException("broken, as it must be");
        });
        var pipe = new Pipe(server).enter("/chat");
        pipe.say("2/chat,[\"say\"]");

        var sid = hub.of("/chat").sockets().iterator().next().id();
        assertThat(reader.next()).startsWith("a handler failed sid=" + sid + " nsp=/chat event=say instance=urn:uuid:");
    }

    @Test
    void a_client_that_breaks_the_rules_is_told_without_the_whole_of_its_secret() throws Exception {
        var pipe = new Pipe(server);
        pipe.say("2[\"say\"]");

        assertThat(pipe.id()).isEqualTo("secret");
        assertThat(reader.next())
                .isEqualTo("a client is cut off client=sec address=127.0.0.1 why=\"not in namespace /\"");
    }
}
