package org.zocalo.transport.engineio;

import java.time.Duration;
import org.zocalo.DisconnectReason;

/** The server pings, and the client answers; a ping of the client's is a mistake. */
final class ServerHeartbeat extends Heartbeat {
    /** A clock that is a little late does not move the deadline; one that is very late must not cost the client. */
    private static final long TOLERANCE = Duration.ofMillis(50).toNanos();

    private boolean waiting;
    private boolean extended;

    ServerHeartbeat(Session session, EngineIo engine) {
        super(session, engine);
    }

    @Override
    synchronized void start() {
        stop();
        waiting = false;
        extended = false;
        deadline = System.nanoTime() + whole();
        next = engine.threads().tick(engine.options().pingInterval(), this::due);
    }

    /** One that nobody asked for changes nothing. */
    @Override
    synchronized void pong() {
        if (waiting) {
            start();
        }
    }

    @Override
    void ping() {
        session.closed(DisconnectReason.TRANSPORT_ERROR);
    }

    /** While a pong is awaited, the first other packet shows that the client lives. */
    @Override
    synchronized void alive() {
        if (waiting && !extended) {
            extended = true;
            await(System.nanoTime() + engine.options().pingTimeout().toNanos());
        }
    }

    private void due() {
        synchronized (this) {
            waiting = true;
            var late = System.nanoTime() + engine.options().pingTimeout().toNanos() - deadline;
            await(late < TOLERANCE ? deadline : deadline + late);
        }
        session.enqueue(Frame.PING);
    }
}
