package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A WebSocket, packet by packet. Binary is shown as in a payload: {@code b} and base64. */
final class Pipe implements WebSocket.Listener {
    static final int BROKEN = -1;

    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Consumer<String> listener = received::add;
    private WebSocket socket;

    void opened(WebSocket with) {
        socket = with;
    }

    /** From now on packets are heard here, those first that have come. */
    void listen(Consumer<String> hears) {
        synchronized (received) {
            received.forEach(hears);
            received.clear();
            listener = hears;
        }
    }

    /** The code with which it is closed, or {@link #BROKEN}. */
    CompletableFuture<Integer> closed() {
        return closed;
    }

    /** Waits until the other side has ended it; the code. */
    int awaitClose() {
        return Engine.join(closed);
    }

    Pipe text(String packet) {
        return text(packet, true);
    }

    synchronized Pipe text(String part, boolean last) {
        Engine.join(socket.sendText(part, last));
        return this;
    }

    Pipe binary(byte... packet) {
        return binary(packet, true);
    }

    synchronized Pipe binary(byte[] part, boolean last) {
        Engine.join(socket.sendBinary(ByteBuffer.wrap(part), last));
        return this;
    }

    /** The next packet that is not a ping. */
    String next() {
        try {
            String packet;
            do {
                packet = received.poll(Engine.LIMIT, TimeUnit.SECONDS);
            } while ("2".equals(packet));
            assertThat(packet).as("a packet; " + closed).isNotNull();
            return packet;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until something comes or it is closed; whether something has come. */
    boolean answered() {
        try {
            while (received.isEmpty() && !closed.isDone()) {
                Thread.sleep(1);
            }
            return !received.isEmpty();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
    }

    /** Ends it without a word. */
    void abort() {
        socket.abort();
    }

    private void hear(String packet) {
        synchronized (received) {
            listener.accept(packet);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            var packet = text.toString();
            text.setLength(0);
            hear(packet);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
        var chunk = new byte[part.remaining()];
        part.get(chunk);
        bytes.writeBytes(chunk);
        if (last) {
            var packet = "b" + Base64.getEncoder().encodeToString(bytes.toByteArray());
            bytes.reset();
            hear(packet);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.complete(BROKEN);
    }
}
