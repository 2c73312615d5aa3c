package org.zocalo.runtime;

import jakarta.enterprise.concurrent.ContextService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.zocalo.ZocaloOptions;

/**
 * The threads of a server: many that run handlers and may block, and one that only looks at the clock.
 *
 * <p>Handlers run on virtual threads where the platform has them (each with the application's context), else on the
 * container's managed executor, else on threads of their own. The clock's thread is made by the container's thread
 * factory; it is not the managed scheduler, which has a single thread on some servers and is blocked by whatever else
 * the application schedules.
 */
public final class Threads implements AutoCloseable {
    private final Executor workers;
    private final ScheduledThreadPoolExecutor clock;
    private final Runnable closing;

    private Threads(Executor workers, Runnable closing) {
        this.workers = workers;
        this.closing = closing;
        this.clock = new ScheduledThreadPoolExecutor(1, ownThreads());
        clock.setRemoveOnCancelPolicy(true);
    }

    /** The threads for a server with these options. To be called on a thread of the application. */
    public static Threads of(ZocaloOptions options) {
        return options.executor()
                .map(executor -> new Threads(executor, () -> {}))
                .or(Threads::virtual)
                .or(() -> Threads.<ExecutorService>lookup("java:comp/DefaultManagedExecutorService")
                        .map(executor -> new Threads(executor, () -> {})))
                .orElseGet(Threads::own);
    }

    /** Where handlers run. */
    public Executor workers() {
        return workers;
    }

    /** A thread of its own for a task that never ends. */
    public Thread thread(Runnable task) {
        return ownThreads().newThread(task);
    }

    /** Runs a task on a worker after a while. */
    public Future<?> after(Duration delay, Runnable task) {
        return clock.schedule(() -> workers.execute(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Does something quick, which never blocks, after a while: on the clock's own thread, however busy the workers. */
    public Future<?> tick(Duration delay, Runnable task) {
        return clock.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        closing.run();
    }

    private static Optional<Threads> virtual() {
        try {
            var pool = (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
            var context = Threads.<ContextService>lookup("java:comp/DefaultContextService")
                    .map(ContextService::currentContextExecutor)
                    .orElseGet(Threads::classLoaderOnly);
            return Optional.of(new Threads(task -> pool.execute(() -> context.execute(task)), pool::shutdown));
        } catch (ReflectiveOperationException e) {
            return Optional.empty(); // a platform before 21
        }
    }

    private static Threads own() {
        var context = classLoaderOnly();
        var pool = (ThreadPoolExecutor) Executors.newCachedThreadPool(task -> daemon(task, "zocalo-worker"));
        pool.setRejectedExecutionHandler((task, closed) -> task.run()); // what is under way when it closes is ended
        return new Threads(task -> pool.execute(() -> context.execute(task)), pool::shutdown);
    }

    /** The least that an application needs on a thread. */
    private static Executor classLoaderOnly() {
        var loader = Thread.currentThread().getContextClassLoader();
        return task -> {
            Thread.currentThread().setContextClassLoader(loader);
            task.run();
        };
    }

    private static ThreadFactory ownThreads() {
        return Threads.<ThreadFactory>lookup("java:comp/DefaultManagedThreadFactory")
                .orElse(task -> daemon(task, "zocalo-clock"));
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<T> lookup(String name) {
        try {
            return Optional.of((T) InitialContext.doLookup(name));
        } catch (NamingException e) {
            return Optional.empty();
        }
    }
}
