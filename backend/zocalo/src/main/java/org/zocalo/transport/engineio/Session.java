package org.zocalo.transport.engineio;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.Outbound;
import org.zocalo.transport.Connection;
import org.zocalo.transport.Message;

/**
 * One client: its queue of outgoing frames, the transport it has, and, for a while, the one it upgrades to.
 *
 * <p>There is one queue whatever the transport, so that nothing is lost or reordered by an upgrade. The lock guards the
 * fields and is never held while something is written or a listener is called.
 */
final class Session implements Connection {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

    private final EngineIo engine;
    private final String id;
    private final Handshake handshake;
    private final Version version;
    private final Heartbeat heartbeat;
    private final Object lock = new Object();
    private final AtomicBoolean posted = new AtomicBoolean();
    private final Challenge challenge;

    private final OutboundQueue queue;
    private Transport transport;
    private Upgrade upgrade;
    private boolean closing;
    private boolean closed;
    private boolean told;
    private volatile Listener listener;
    private volatile boolean drainWatched;

    Session(EngineIo engine, String id, Handshake handshake) {
        this.engine = engine;
        this.id = id;
        this.handshake = handshake;
        this.queue = new OutboundQueue(engine.telemetry());
        this.version = Version.of(new Query(handshake.query()));
        this.heartbeat = version.heartbeat(this, engine);
        this.challenge = new Challenge(this, engine.threads());
    }

    /** Begins on a transport, whose first frames these are, and counts the heartbeat from now. */
    void open(Transport first, Frame... frames) {
        synchronized (lock) {
            transport = first;
            for (var frame : frames) {
                queue.add(frame);
            }
        }
        heartbeat.start();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Handshake handshake() {
        return handshake;
    }

    @Override
    public int protocol() {
        return version.number();
    }

    Version version() {
        return version;
    }

    @Override
    public String transport() {
        return locked(() -> transport.name());
    }

    @Override
    public void listen(Listener hears) {
        listener = hears;
    }

    @Override
    public void send(Message message) {
        if (add(message)) {
            flush();
        }
    }

    @Override
    public void post(Message message) {
        if (add(message) && posted.compareAndSet(false, true)) {
            engine.flusher().add(this);
        }
    }

    /** The flusher has come round. */
    void flushPosted() {
        posted.set(false);
        flush();
    }

    /** Queues a message with its attachments. */
    private boolean add(Message message) {
        return offer(message.wire(Frame.class, Frame::of));
    }

    /** Queues a frame; a client that lags too far behind is cut off. */
    private boolean offer(Frame frame) {
        synchronized (lock) {
            if (closing || closed) {
                return false;
            }
            if (queue.offer(frame, engine.options())) {
                return true;
            }
        }
        engine.threads().workers().execute(() -> closed(DisconnectReason.OUTBOUND_OVERFLOW));
        return false;
    }

    @Override
    public Outbound outbound() {
        return locked(() -> queue.outbound());
    }

    @Override
    public void watchDrain() {
        drainWatched = true;
    }

    @Override
    public boolean writable() {
        return locked(() -> !closing && !closed && queue.isEmpty() && !transport.busy && transport.ready());
    }

    @Override
    public CompletionStage<Boolean> challenge(Duration limit) {
        return challenge.begin(limit);
    }

    @Override
    public void close(DisconnectReason reason) {
        synchronized (lock) {
            if (closing || closed) {
                return;
            }
            closing = true;
            queue.add(Frame.CLOSE);
        }
        heartbeat.stop();
        tell(reason);
        flush();
        engine.threads().after(CLOSE_TIMEOUT, () -> closed(reason));
    }

    /** Queues a packet of the engine's own. */
    void enqueue(Frame frame) {
        if (offer(frame)) {
            flush();
        }
    }

    /** Writes what is queued, as long as the transport takes it; a loop, so that no callback recurses. */
    void flush() {
        for (; ; ) {
            Transport writer;
            List<Frame> frames;
            synchronized (lock) {
                if (closed || queue.isEmpty()) {
                    return;
                }
                if (transport.busy || !transport.ready()) {
                    queue.waits(engine.options());
                    return;
                }
                writer = transport;
                frames = takeAll();
            }
            if (!writer.write(frames)) {
                return;
            }
            done(writer, frames);
        }
    }

    /**
     * What is queued, for a poll that has just come; nothing if it must wait. Whoever takes it writes it, and then calls
     * {@link #written}.
     */
    List<Frame> takeFor(Polling poller) {
        synchronized (lock) {
            return closed || queue.isEmpty() || transport != poller || poller.busy || poller.ready()
                    ? List.of()
                    : takeAll();
        }
    }

    private List<Frame> takeAll() {
        transport.busy = true;
        return queue.takeAll();
    }

    /** Writes to a transport that is not, or not yet, the session's own. */
    void writeTo(Transport other, List<Frame> frames) {
        synchronized (lock) {
            other.busy = true;
        }
        if (other.write(frames)) {
            done(other, frames);
        }
    }

    /** A write that did not end at once has ended. */
    void written(Transport writer, List<Frame> frames) {
        done(writer, frames);
        flush();
    }

    private void done(Transport writer, List<Frame> frames) {
        var drained = false;
        synchronized (lock) {
            writer.busy = false;
            drained = drainWatched && writer == transport && queue.isEmpty();
        }
        if (frames.get(frames.size() - 1) == Frame.CLOSE) {
            closed(DisconnectReason.FORCED_SERVER_CLOSE);
        } else if (drained) {
            engine.threads().workers().execute(listener::drained);
        }
    }

    /** A text packet has come by a transport. */
    void receive(Transport from, String packet) {
        challenge.answered();
        var type = packet.isEmpty() ? '?' : packet.charAt(0);
        switch (type) {
            case '4' -> {
                heartbeat.alive();
                listener.text(packet.substring(1));
            }
            case '3' -> heartbeat.pong();
            case '1' -> closed(DisconnectReason.TRANSPORT_CLOSE);
            case '2' -> heartbeat.ping();
            case '0', '5', '6' -> heartbeat.alive();
            case 'b' -> receive(() -> version.message(packet));
            default -> closed(DisconnectReason.PARSE_ERROR);
        }
    }

    /** A binary packet has come. */
    void receive(ByteBuffer packet) {
        challenge.answered();
        receive(() -> version.message(packet));
    }

    private void receive(Binary packet) {
        try {
            var bytes = packet.read();
            heartbeat.alive();
            listener.binary(bytes);
        } catch (MalformedPayloadException e) {
            closed(DisconnectReason.PARSE_ERROR);
        }
    }

    /** A binary packet, in whichever form it came. */
    private interface Binary {
        ByteBuffer read() throws MalformedPayloadException;
    }

    /** Whether packets are taken. */
    boolean isOpen() {
        return locked(() -> !closing && !closed);
    }

    /** Ends the session now; nothing more is written but the transport's own goodbye. */
    void closed(DisconnectReason reason) {
        Transport last;
        Upgrade unfinished;
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            queue.clear();
            last = transport;
            unfinished = upgrade;
            upgrade = null;
        }
        heartbeat.stop();
        engine.forget(this);
        last.close();
        if (unfinished != null) {
            unfinished.cancel();
        }
        tell(reason);
    }

    private void tell(DisconnectReason reason) {
        synchronized (lock) {
            if (told) {
                return;
            }
            told = true;
        }
        if (listener != null) {
            listener.closed(reason);
        }
    }

    /** A transport has ended by itself: the session with it, unless it was another's. */
    void ended(Transport gone, DisconnectReason reason) {
        synchronized (lock) {
            if (gone != transport) {
                return;
            }
        }
        closed(reason);
    }

    /** The polling transport, if that is what the session has and its client lives. */
    Polling polling() {
        if (heartbeat.expired()) {
            closed(DisconnectReason.PING_TIMEOUT);
        }
        synchronized (lock) {
            return !closed && transport instanceof Polling polling ? polling : null;
        }
    }

    /** Whether nothing waits to be written. */
    boolean isWritten() {
        return locked(() -> closed || queue.isEmpty() && !transport.busy);
    }

    /** Whether it has ended. */
    boolean isClosed() {
        return locked(() -> closed);
    }

    /** Something that is asked or changed together with the session's own fields. */
    <T> T locked(Supplier<T> action) {
        synchronized (lock) {
            return action.get();
        }
    }

    /** Begins an upgrade, unless one is under way or done. */
    boolean begin(Upgrade begun) {
        synchronized (lock) {
            if (closing || closed || upgrade != null || !(transport instanceof Polling)) {
                return false;
            }
            upgrade = begun;
            return true;
        }
    }

    /** Forgets an upgrade that came to nothing. */
    void abandon(Upgrade failed) {
        synchronized (lock) {
            if (upgrade == failed) {
                upgrade = null;
            }
        }
    }

    /** Ends an upgrade: from here on the WebSocket is the transport. */
    void complete(Upgrade finished, WebSocket socket) {
        Polling old;
        synchronized (lock) {
            if (closed || upgrade != finished) {
                return;
            }
            upgrade = null;
            old = (Polling) transport;
            transport = socket;
        }
        old.discard();
        flush();
        if (listener != null) {
            listener.upgraded(socket.name());
        }
    }

    /** Whether nothing is queued. */
    boolean idle() {
        return locked(() -> queue.isEmpty());
    }
}
