package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.Limits;
import org.zocalo.Packet;
import org.zocalo.Parser;
import org.zocalo.Socket;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Hub;
import org.zocalo.runtime.Threads;

/** What the hot paths cost, in counts that do not depend on the clock. */
@Timeout(60)
class CostTest {
    private static final int CLIENTS = 1_000;

    /** Bytes; what is shared by all clients included. */
    private static final int ALLOCATED_PER_DELIVERY = 32;

    private final AtomicInteger encoded = new AtomicInteger();
    private final ZocaloOptions options = new ZocaloOptions().parser(new Counting());
    private final Hub hub = new Hub(options, Threads.of(options));
    private final SocketIo server = new SocketIo(hub);

    @AfterEach
    void close() {
        hub.close();
    }

    /** The usual parser, and how many events it has written. */
    private final class Counting implements Parser {
        private final Parser parser = new JsonParser();

        @Override
        public Encoded event(Packet packet) {
            encoded.incrementAndGet();
            return parser.event(packet);
        }

        @Override
        public Encoded ack(String namespace, long ackId, List<?> args) {
            return parser.ack(namespace, ackId, args);
        }

        @Override
        public Encoded connect(String namespace, Map<String, ?> payload) {
            return parser.connect(namespace, payload);
        }

        @Override
        public Encoded connectError(String namespace, Object payload) {
            return parser.connectError(namespace, payload);
        }

        @Override
        public Encoded disconnect(String namespace) {
            return parser.disconnect(namespace);
        }

        @Override
        public Decoder decoder(Limits limits) {
            return parser.decoder(limits);
        }
    }

    private List<MutePipe> crowd() {
        var crowd = Stream.generate(() -> new MutePipe(server)).limit(CLIENTS).toList();
        Visitors.until(
                () -> hub.of("/").sockets().stream().filter(Socket::connected).count() == CLIENTS);
        return crowd;
    }

    @Test
    void a_broadcast_is_encoded_once_whoever_hears_it() {
        var crowd = crowd();

        hub.of("/").emit("news", Map.of("text", "¡hola!"), new byte[] {1, 2, 3});

        assertThat(crowd).allSatisfy(client -> assertThat(client.posted()).isOne());
        assertThat(encoded).hasValue(1);
    }

    @Test
    void a_delivery_allocates_next_to_nothing() {
        var crowd = crowd();
        var payload = Map.of("text", "x".repeat(1_000));
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var broadcasts = 200;
        broadcast(payload, broadcasts); // what is made once is made

        var before = threads.getCurrentThreadAllocatedBytes();
        broadcast(payload, broadcasts);
        var allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(crowd.get(0).posted()).isEqualTo(2 * broadcasts);
        assertThat(allocated / (broadcasts * CLIENTS)).isLessThanOrEqualTo(ALLOCATED_PER_DELIVERY);
    }

    private void broadcast(Object payload, int times) {
        for (var i = 0; i < times; i++) {
            hub.of("/").emit("news", payload);
        }
    }

    @Test
    void acknowledgements_of_events_that_came_together_leave_together() throws Exception {
        var open = new CountDownLatch(1);
        var client = new MutePipe(server);
        hub.of("/").on("first", (socket, args, ack) -> {
            open.await();
            ack.send();
        });
        hub.of("/").on("next", (socket, args, ack) -> ack.send());

        client.say("21[\"first\"]");
        for (var id = 2; id <= 16; id++) {
            client.say("2" + id + "[\"next\"]");
        }
        open.countDown();
        Visitors.until(() -> client.sent() + client.posted() == 1 + 16); // the first one: it is in

        assertThat(client.posted())
                .as("those with more behind them wait for it")
                .isEqualTo(15);
        assertThat(client.sent())
                .as("the last one is written at once, with them")
                .isEqualTo(1 + 1);
    }
}
