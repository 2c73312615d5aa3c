package org.zocalo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who does the work, and that nobody waits for a task that blocks. */
@Timeout(60)
class WorkersTest {
    private static final int FEW = 50 + Runtime.getRuntime().availableProcessors();

    private final Set<Thread> made = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean refuses = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
    private final Workers workers = new Workers(this::thread, clock);

    private Thread thread(Runnable task) {
        if (refuses.get()) {
            throw new IllegalStateException("the application has ended");
        }
        var thread = new Thread(task);
        thread.setDaemon(true);
        made.add(thread);
        return thread;
    }

    @AfterEach
    void close() {
        workers.close();
        clock.shutdownNow();
    }

    @Test
    void many_short_tasks_are_done_by_few_threads() throws InterruptedException {
        var done = new CountDownLatch(10_000);

        for (var i = 0; i < 10_000; i++) {
            workers.execute(done::countDown);
        }

        done.await();
        assertThat(made.size()).isBetween(1, FEW);
    }

    @Test
    void tasks_that_block_hold_up_nobody() throws InterruptedException {
        var open = new CountDownLatch(1);
        var blocked = new CountDownLatch(200);
        for (var i = 0; i < 200; i++) {
            workers.execute(() -> {
                blocked.countDown();
                await(open);
            });
        }
        var done = new CountDownLatch(1);

        workers.execute(done::countDown);

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(blocked.getCount()).isZero();
        open.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_task_that_fails_costs_no_other() throws InterruptedException {
        var done = new CountDownLatch(100);

        for (var i = 0; i < 100; i++) {
            workers.execute(() -> {
                done.countDown();
                throw new IllegalStateException("on purpose");
            });
        }

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void its_threads_end_with_it() throws InterruptedException {
        var done = new CountDownLatch(1);
        workers.execute(done::countDown);
        done.await();

        workers.close();

        for (var thread : made) {
            thread.join();
        }
    }

    @Test
    void what_comes_when_there_are_no_threads_any_more_is_still_done() {
        var done = new AtomicBoolean();
        refuses.set(true);

        workers.execute(() -> done.set(true));

        assertThat(done).isTrue();
    }
}
