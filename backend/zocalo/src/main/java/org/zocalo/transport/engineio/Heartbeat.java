package org.zocalo.transport.engineio;

import java.time.Duration;
import java.util.concurrent.Future;
import org.zocalo.DisconnectReason;

/**
 * How one session knows that its client lives. The clock may be late, so the deadline is also looked at when a request
 * arrives.
 */
abstract class Heartbeat {
    final Session session;
    final EngineIo engine;
    Future<?> next;
    long deadline;

    Heartbeat(Session session, EngineIo engine) {
        this.session = session;
        this.engine = engine;
    }

    /** Counts from now: a ping after the interval, and its answer within the timeout. */
    abstract void start();

    /** A ping has come. */
    abstract void ping();

    /** A pong has come. */
    abstract void pong();

    /** Another packet has come. */
    abstract void alive();

    synchronized void stop() {
        if (next != null) {
            next.cancel(false);
        }
    }

    /** Whether the client's time is up. */
    synchronized boolean expired() {
        return System.nanoTime() - deadline >= 0;
    }

    /** How long a client may be silent. */
    final long whole() {
        var options = engine.options();
        return options.pingInterval().plus(options.pingTimeout()).toNanos();
    }

    /** Moves the deadline. */
    final void await(long until) {
        stop();
        deadline = until;
        next = engine.threads().after(Duration.ofNanos(until - System.nanoTime()), this::end);
    }

    private void end() {
        if (expired()) {
            session.closed(DisconnectReason.PING_TIMEOUT);
        }
    }
}
