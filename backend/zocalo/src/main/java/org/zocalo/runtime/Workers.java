package org.zocalo.runtime;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Few threads for many short tasks, and more of them while tasks block.
 *
 * <p>There are as many threads as processors; what comes meanwhile waits in a queue. When for a moment not one task has
 * ended although some wait, all threads are taken to be blocked, and there is one more; twice as many the next time, until
 * something ends. A thread that has nothing to do for a while ends. So a burst of short tasks is done by few threads, without switching between
 * many, and however many tasks block, the others go on.
 */
final class Workers implements Executor {
    private static final Duration MOMENT = Duration.ofMillis(2);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 64;

    private final ThreadFactory factory;
    private final ScheduledExecutorService clock;
    private final int usual = Math.max(2, Runtime.getRuntime().availableProcessors());
    private final LinkedTransferQueue<Runnable> waiting = new LinkedTransferQueue<>();
    private final AtomicInteger threads = new AtomicInteger();
    private final LongAdder ended = new LongAdder();
    private final AtomicBoolean watched = new AtomicBoolean();
    private long endedBefore;
    private int more;
    private volatile boolean closed;

    /** @param clock looks after those who wait; its task is quick and never blocks */
    Workers(ThreadFactory factory, ScheduledExecutorService clock) {
        this.factory = factory;
        this.clock = clock;
    }

    @Override
    public void execute(Runnable task) {
        if (waiting.tryTransfer(task)) {
            return; // somebody has nothing else to do
        }
        waiting.add(task);
        if (threads.get() < usual) {
            start();
        } else {
            watch();
        }
    }

    private void start() {
        threads.incrementAndGet();
        try {
            factory.newThread(this::work).start();
        } catch (IllegalStateException e) {
            threads.decrementAndGet(); // the container takes the application apart: what is left is done here and now
            for (var task = waiting.poll(); task != null; task = waiting.poll()) {
                task.run();
            }
        }
    }

    private void work() {
        try {
            for (var task = next(); task != null; task = next()) {
                task.run();
                ended.increment();
            }
        } catch (InterruptedException e) {
            // the container wants the thread back
        } finally {
            threads.decrementAndGet();
            if (!waiting.isEmpty()) {
                start(); // it came, or was left, while this one ended
            }
        }
    }

    /** What is to be done next; null if there has been nothing for a while. */
    private Runnable next() throws InterruptedException {
        return closed ? waiting.poll() : waiting.poll(IDLE.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void watch() {
        if (!closed && watched.compareAndSet(false, true)) {
            clock.schedule(this::look, MOMENT.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** On the clock's thread. */
    private void look() {
        watched.set(false);
        var now = ended.sum();
        more = now == endedBefore ? Math.max(1, Math.min(2 * more, AT_ONCE)) : 0;
        endedBefore = now;
        for (var left = Math.min(more, waiting.size()); left > 0; left--) {
            start();
        }
        if (!waiting.isEmpty()) {
            watch();
        }
    }

    /** Threads end as soon as nothing waits; what is given to it from now on is still done. */
    void close() {
        closed = true;
        for (var idle = waiting.getWaitingConsumerCount(); idle > 0; idle--) {
            waiting.tryTransfer(() -> {});
        }
    }
}
