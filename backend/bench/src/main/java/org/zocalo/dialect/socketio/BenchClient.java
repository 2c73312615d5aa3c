package org.zocalo.dialect.socketio;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.Outbound;
import org.zocalo.transport.Connection;
import org.zocalo.transport.Message;

/** A client without a network: what it is told is counted and forgotten. */
final class BenchClient implements Connection {
    private static final Handshake HANDSHAKE = new Handshake(
            Map.of(),
            Instant.EPOCH,
            "127.0.0.1",
            false,
            false,
            "/",
            Map.of(),
            JsonValue.EMPTY_JSON_OBJECT,
            Optional.empty());

    private Listener listener;
    long heard;

    /** One that is in the main namespace. */
    static BenchClient of(SocketIo server) {
        var client = new BenchClient();
        server.accept(client);
        client.say("0");
        return client;
    }

    void say(String text) {
        listener.text(text);
    }

    @Override
    public void send(Message message) {
        heard++;
    }

    @Override
    public void post(Message message) {
        heard++;
    }

    @Override
    public void listen(Listener hears) {
        listener = hears;
    }

    @Override
    public String id() {
        return "bench-secret";
    }

    @Override
    public Handshake handshake() {
        return HANDSHAKE;
    }

    @Override
    public String transport() {
        return "none";
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
    public CompletionStage<Boolean> challenge(Duration limit) {
        return CompletableFuture.completedStage(true);
    }

    @Override
    public void close(DisconnectReason reason) {
        listener.closed(reason);
    }
}
