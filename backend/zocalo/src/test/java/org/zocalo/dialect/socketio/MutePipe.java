package org.zocalo.dialect.socketio;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.Outbound;
import org.zocalo.transport.Connection;
import org.zocalo.transport.Message;

/** A client that is in the main namespace and only counts what it is told. */
final class MutePipe implements Connection {
    private final Handshake handshake = Pipe.handshake("127.0.0.1", Optional.empty());
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger posted = new AtomicInteger();
    private Listener listener;

    MutePipe(SocketIo server) {
        server.accept(this);
        say("0");
        Visitors.until(() -> sent() == 1); // it has been told that it is in
    }

    void say(String text) {
        listener.text(text);
    }

    /** How often it was written to at once. */
    int sent() {
        return sent.get();
    }

    /** How much was left for the next write. */
    int posted() {
        return posted.get();
    }

    @Override
    public void send(Message message) {
        sent.incrementAndGet();
    }

    @Override
    public void post(Message message) {
        posted.incrementAndGet();
    }

    @Override
    public void listen(Listener hears) {
        listener = hears;
    }

    @Override
    public String id() {
        return "mute-secret";
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
