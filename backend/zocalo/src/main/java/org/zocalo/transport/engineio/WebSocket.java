package org.zocalo.transport.engineio;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zocalo.DisconnectReason;
import org.zocalo.runtime.Threads;

/**
 * A WebSocket of the container's. One frame is in flight at a time: some servers refuse a second one, and others recurse
 * until the stack ends if the next is sent from the callback of the last, hence the loop in {@link #drain}.
 */
final class WebSocket extends Transport {
    private static final Duration SETTLED = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMillis(2);

    private final long opened = System.nanoTime();
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile CloseReason.CloseCode code = CloseCodes.NORMAL_CLOSURE;
    private final Session session;
    private final Threads threads;
    private final jakarta.websocket.Session socket;
    private final RemoteEndpoint.Async remote;
    private final Gathering gathering;
    private final FrameCodec codec;
    private volatile boolean ready;

    private List<Frame> frames = List.of();
    private int next;

    WebSocket(Session session, FrameCodec codec, jakarta.websocket.Session socket, Threads threads) {
        this.session = session;
        this.codec = codec;
        this.threads = threads;
        this.socket = socket;
        this.remote = socket.getAsyncRemote();
        // raw frames pass by an extension that would compress them, which is legal, but not what was asked for
        this.gathering = socket.getNegotiatedExtensions().isEmpty() ? Gathering.of(remote) : null;
    }

    @Override
    String name() {
        return WEBSOCKET;
    }

    /** What was queued while it was being opened, and all that follows, may be written: its client can be heard. */
    void begin() {
        ready = true;
        session.flush();
    }

    @Override
    boolean ready() {
        return ready;
    }

    @Override
    boolean write(List<Frame> batch) {
        frames = codec.frames(batch);
        next = 0;
        return gathering == null ? drain() : gather();
    }

    /** Writes all frames by one call, where the server has a way to. */
    private boolean gather() {
        var closes = frames.get(frames.size() - 1) == Frame.CLOSE;
        var open = closes ? frames.subList(0, frames.size() - 1) : frames;
        if (!open.isEmpty()) {
            var written = gathering.write(WebSocketFrames.join(open));
            if (!written.isDone()) {
                await(written, closes);
                return false;
            }
            check(written);
        }
        if (closes) {
            close();
        }
        return true;
    }

    /** The network takes no more for now; the server has no callback for this way, so the clock looks. */
    private void await(Future<?> written, boolean closes) {
        threads.tick(PATIENCE, () -> {
            if (!written.isDone()) {
                await(written, closes);
                return;
            }
            check(written);
            if (closes) {
                close();
            }
            session.written(this, frames);
        });
    }

    private void check(Future<?> written) {
        try {
            written.get();
        } catch (ExecutionException | InterruptedException e) {
            session.ended(this, DisconnectReason.TRANSPORT_ERROR);
        }
    }

    /** Sends frame after frame; false if one of them is still on its way, whose callback then goes on. */
    private boolean drain() {
        while (next < frames.size()) {
            var frame = frames.get(next++);
            if (frame == Frame.CLOSE) {
                close();
                return true;
            }
            var turn = new AtomicBoolean();
            send(frame, result -> {
                if (!result.isOK()) {
                    session.ended(this, DisconnectReason.TRANSPORT_ERROR);
                } else if (!turn.compareAndSet(false, true)) {
                    resume();
                }
            });
            if (turn.compareAndSet(false, true)) {
                return false;
            }
        }
        return true;
    }

    private void resume() {
        if (drain()) {
            session.written(this, frames);
        }
    }

    private void send(Frame frame, SendHandler handler) {
        try {
            if (frame.text() != null) {
                remote.sendText(frame.text(), handler);
            } else {
                remote.sendBinary(ByteBuffer.wrap(frame.binary()), handler);
            }
        } catch (RuntimeException e) {
            session.ended(this, DisconnectReason.TRANSPORT_ERROR); // closed meanwhile, says each server in its own way
        }
    }

    /** What it is to be closed with, if not normally. */
    void closesWith(CloseReason.CloseCode other) {
        code = other;
    }

    /**
     * Ends it, once, but not while the container may still be busy with the handshake: GlassFish then takes the request
     * apart while it is being used.
     */
    @Override
    void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        var age = Duration.ofNanos(System.nanoTime() - opened);
        if (age.compareTo(SETTLED) > 0) {
            end();
        } else {
            threads.after(SETTLED.minus(age), this::end);
        }
    }

    private void end() {
        try {
            if (socket.isOpen()) {
                socket.close(new CloseReason(code, ""));
            }
        } catch (IOException | IllegalStateException e) {
            // it is closed already, which is what was wanted
        }
    }
}
