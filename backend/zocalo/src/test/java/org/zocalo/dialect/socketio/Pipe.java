package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.Outbound;
import org.zocalo.transport.Connection;
import org.zocalo.transport.Message;

/** A client at the end of a connection of its own: it says packets and hears packets, without a network. */
final class Pipe implements Connection {
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

    private final LinkedBlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    final List<Boolean> compressed = new CopyOnWriteArrayList<>();
    private final int protocol;
    private Listener listener;
    volatile boolean writable = true;
    volatile boolean alive = true;
    volatile DisconnectReason closed;

    private final Handshake handshake;

    Pipe(SocketIo server) {
        this(server, 4);
    }

    Pipe(SocketIo server, int protocol) {
        this(server, protocol, HANDSHAKE);
    }

    /** One whose first request said something. */
    Pipe(SocketIo server, Handshake handshake) {
        this(server, 4, handshake);
    }

    private Pipe(SocketIo server, int protocol, Handshake handshake) {
        this.protocol = protocol;
        this.handshake = handshake;
        server.accept(this);
    }

    /** From an address, by somebody whom the container knows. */
    static Handshake handshake(String address, Optional<Principal> principal) {
        return new Handshake(
                HANDSHAKE.headers(), Instant.now(), address, false, false, "/", Map.of(), HANDSHAKE.auth(), principal);
    }

    /** Says that it has another transport now. */
    void upgrade() {
        listener.upgraded("websocket");
    }

    @Override
    public int protocol() {
        return protocol;
    }

    /** Connects to a namespace, and has been told so. */
    Pipe enter(String namespace) {
        say("0" + (namespace.equals("/") ? "" : namespace + ","));
        assertThat(hear()).startsWith("0" + (namespace.equals("/") ? "" : namespace + ",") + "{\"sid\":\"");
        return this;
    }

    void say(String text) {
        listener.text(text);
    }

    void say(byte[] bytes) {
        listener.binary(ByteBuffer.wrap(bytes));
    }

    void leave(DisconnectReason reason) {
        listener.closed(reason);
    }

    /** The next text. */
    String hear() {
        return (String) next();
    }

    byte[] hearBytes() {
        return (byte[]) next();
    }

    /** The next text, or bytes. */
    Object next() {
        try {
            var next = heard.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("something to hear").isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that has been heard before what it is itself told now. */
    List<Object> rest() {
        var rest = new java.util.ArrayList<>();
        heard.drainTo(rest);
        return rest;
    }

    @Override
    public String id() {
        return "secret";
    }

    @Override
    public Handshake handshake() {
        return handshake;
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
    public void send(Message message) {
        compressed.add(message.delivery().compress());
        heard.add(message.isText() ? message.text() : message.bytes());
        message.attachments().forEach(this::send);
    }

    @Override
    public void post(Message message) {
        send(message);
    }

    @Override
    public Outbound outbound() {
        return new Outbound(0, 0, 0, 0, 0);
    }

    @Override
    public void watchDrain() {}

    @Override
    public boolean writable() {
        return writable;
    }

    @Override
    public CompletionStage<Boolean> challenge(Duration limit) {
        if (!alive) {
            leave(DisconnectReason.PING_TIMEOUT);
        }
        return CompletableFuture.completedStage(alive);
    }

    @Override
    public void close(DisconnectReason reason) {
        if (closed == null) {
            closed = reason;
            listener.closed(reason);
        }
    }
}
