package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A client of Engine.IO that does what clients do, over whatever transport; it answers pings unless it is deaf. Binary
 * is shown, and sent, as in a payload: {@code b} and base64.
 */
abstract class EngineClient implements AutoCloseable {
    private static final String THE_END = "(the end)";

    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Long> ended = new CompletableFuture<>();
    private volatile boolean deaf;

    /** What a test is to run over. */
    enum Kind {
        POLLING,
        WEBSOCKET;

        EngineClient open(Engine engine) {
            return this == POLLING ? new PollingClient(engine) : new WebSocketClient(engine);
        }
    }

    abstract String sid();

    /** Sends packets in this order, and nothing between them. */
    abstract void send(String... packets);

    /** Goes away in good order. */
    @Override
    public abstract void close();

    static String binary(byte... bytes) {
        return "b" + Base64.getEncoder().encodeToString(bytes);
    }

    /** From now on pings are not answered, but heard. */
    EngineClient deaf() {
        deaf = true;
        return this;
    }

    /** The next packet. */
    String next() {
        try {
            var packet = received.poll(Engine.LIMIT, TimeUnit.SECONDS);
            assertThat(packet).as("a packet").isNotNull().isNotEqualTo(THE_END);
            return packet;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next packet must be this. */
    EngineClient expect(String... packets) {
        for (var packet : packets) {
            assertThat(next()).isEqualTo(packet);
        }
        return this;
    }

    /** Waits until the connection has ended, whatever comes before; when it was. */
    long awaitEnd() {
        return Engine.join(ended);
    }

    /** Whether this packet has come and is not yet read. */
    boolean heard(String packet) {
        return received.contains(packet);
    }

    boolean hasEnded() {
        return ended.isDone();
    }

    final void hear(String packet) {
        if (packet.equals("2") && !deaf) {
            send("3");
        } else {
            received.add(packet);
        }
    }

    final void end() {
        if (ended.complete(System.nanoTime())) {
            received.add(THE_END);
        }
    }
}
