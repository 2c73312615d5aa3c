package org.zocalo.admin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.zocalo.Namespace;

/** Tells all administrators what happens, in the order in which it was said, and not too much of it. */
final class Voice {
    private static final System.Logger LOG = System.getLogger(Voice.class.getName());

    private final Namespace namespace;
    private final Audience audience;
    private final Throttle throttle;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicLong stateLost = new AtomicLong();
    private long stateLostBefore;
    private long madeGood;
    private final AtomicLong told = new AtomicLong();

    Voice(Namespace namespace, Audience audience, Throttle throttle) {
        this.namespace = namespace;
        this.audience = audience;
        this.throttle = throttle;
    }

    /** Says what a socket hears or says; it is made only if somebody listens. */
    void event(String event, Supplier<Object[]> args) {
        if (audience.isThere() && throttle.take(false)) {
            var made = args.get();
            inTurn(() -> namespace.emit(event, made));
        }
    }

    /** Says who is there and where. If it is too much at once it is made good later: see {@link #lostState}. */
    void state(String event, Supplier<Object[]> args) {
        queueState(event, args);
        flush();
    }

    /** The same, but only {@link #flush} says it: for those who hold a lock. */
    void queueState(String event, Supplier<Object[]> args) {
        if (!audience.isThere()) {
            return;
        }
        if (throttle.take(true)) {
            var made = args.get();
            waiting.add(() -> namespace.emit(event, made));
        } else {
            stateLost.incrementAndGet();
        }
    }

    /** Does something after what has been said so far. */
    void inTurn(Runnable task) {
        waiting.add(task);
        flush();
    }

    /** Says what waits; one thread at a time, and the others need not wait for it. */
    void flush() {
        if (pending.getAndIncrement() > 0) {
            return;
        }
        do {
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                try {
                    next.run();
                } catch (RuntimeException | Error e) { // or nothing would ever be told again
                    LOG.log(System.Logger.Level.ERROR, "administrators cannot be told what happens", e);
                }
            }
        } while (pending.decrementAndGet() > 0);
    }

    /**
     * Whether something was left out that administrators must know to see the truth, and nothing since it was last asked:
     * it is made good when things have calmed down.
     */
    synchronized boolean lostState() {
        var lost = stateLost.get();
        var calm = lost == stateLostBefore;
        var wanted = calm && lost > madeGood;
        stateLostBefore = lost;
        madeGood = wanted ? lost : madeGood;
        return wanted;
    }

    /** Says how much was left out, if there is more than last time. Not an event of the official UI's. */
    void tellLeftOut(String serverId) {
        var now = throttle.leftOut();
        var before = told.getAndSet(now);
        if (now > before) {
            namespace.emit("events_left_out", serverId, now - before, now());
        }
    }

    /** The time as the UI wants it. */
    static String now() {
        return text(Instant.now());
    }

    static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
