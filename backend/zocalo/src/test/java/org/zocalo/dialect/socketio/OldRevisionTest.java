package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.Namespace;
import org.zocalo.Outbound;
import org.zocalo.Socket;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Hub;
import org.zocalo.runtime.Threads;
import org.zocalo.transport.Connection;
import org.zocalo.transport.Message;

/** An old client that is quicker than the server: it comes back to a namespace while it is still being put out. */
@Timeout(60)
class OldRevisionTest {
    private static final int ROUNDS = 500;

    private final ZocaloOptions options = new ZocaloOptions();
    private final Hub hub = new Hub(options, Threads.of(options));
    private final Namespace rooms = hub.of("/rooms");

    @AfterEach
    void close() {
        hub.close();
    }

    private Socket socket(Optional<Socket> other) {
        for (; ; ) {
            var found = rooms.sockets().stream()
                    .filter(socket -> socket.connected() && !other.equals(Optional.of(socket)))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void a_client_that_comes_back_under_the_same_id_is_in_its_own_room() throws Exception {
        var client = new QuickClient();
        new SocketIo(hub).accept(client);
        var socket = socket(Optional.empty());
        for (int i = 0; i < ROUNDS; i++) {
            socket.disconnect(false);
            socket = socket(Optional.of(socket));
            assertThat(socket.id()).isEqualTo("/rooms#secret");

            rooms.to(socket.id()).emit("hola", i);

            assertThat(client.events.poll(10, TimeUnit.SECONDS)).isEqualTo("2/rooms,[\"hola\"," + i + "]");
        }
    }

    /** Asks to enter as soon as it may. */
    private static final class QuickClient implements Connection {
        private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();
        private Listener listener;

        @Override
        public int protocol() {
            return 3;
        }

        @Override
        public void send(Message message) {
            switch (message.text().charAt(0)) {
                case '0' -> {
                    if (message.text().equals("0")) {
                        listener.text("0/rooms,");
                    }
                }
                case '1' -> listener.text("0/rooms,");
                default -> events.add(message.text());
            }
        }

        @Override
        public void post(Message message) {
            send(message);
        }

        @Override
        public String id() {
            return "secret";
        }

        @Override
        public Handshake handshake() {
            return new Handshake(
                    Map.<String, List<String>>of(),
                    Instant.now(),
                    "127.0.0.1",
                    false,
                    false,
                    "/",
                    Map.of(),
                    JsonValue.EMPTY_JSON_OBJECT,
                    Optional.empty());
        }

        @Override
        public String transport() {
            return "pipe";
        }

        @Override
        public void listen(Listener hears) {
            listener = hears;
        }

        @Override
        public CompletionStage<Boolean> challenge(Duration limit) {
            return CompletableFuture.completedStage(true);
        }

        @Override
        public Outbound outbound() {
            return new Outbound(0, 0, 0, 0, 0);
        }

        @Override
        public void watchDrain() {}

        @Override
        public boolean writable() {
            return true;
        }

        @Override
        public void close(DisconnectReason reason) {
            listener.closed(reason);
        }
    }
}
