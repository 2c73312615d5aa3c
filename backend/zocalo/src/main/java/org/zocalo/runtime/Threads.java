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
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.zocalo.ZocaloOptions;

/**
 * The threads of a server: those that run handlers and may block, and one that only looks at the clock.
 *
 * <p>Handlers run on virtual threads where the platform has them (each with the application's context), else on {@link
 * Workers}. All other threads are made by the container's thread factory, with the application's context, where there is
 * one. The clock is not the managed scheduler, which has a single thread on some servers and is blocked by whatever else
 * the application schedules; and the workers are not the managed executor, which on some servers looks for services in
 * the class path whenever it is given a task.
 */
public final class Threads implements AutoCloseable {
    private final ThreadFactory factory = factory();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, factory);
    private final Executor workers;
    private final Runnable closing;

    private Threads(Optional<Executor> given) {
        clock.setRemoveOnCancelPolicy(true);
        if (given.isPresent()) {
            workers = given.get();
            closing = () -> {};
            return;
        }
        var virtual = virtual();
        if (virtual.isPresent()) {
            var context = context();
            workers = task -> virtual.get().execute(() -> context.execute(task));
            closing = virtual.get()::shutdown;
        } else {
            var own = new Workers(factory, clock);
            workers = own;
            closing = own::close;
        }
    }

    /** The threads for a server with these options. To be called on a thread of the application. */
    public static Threads of(ZocaloOptions options) {
        return new Threads(options.executor());
    }

    /** Where handlers run. */
    public Executor workers() {
        return workers;
    }

    /** A thread of its own for a task that never ends. */
    public Thread thread(Runnable task) {
        return factory.newThread(task);
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
        closing.run();
        clock.shutdownNow();
    }

    /** A virtual thread for each task, on a platform from 21 on. */
    private static Optional<ExecutorService> virtual() {
        try {
            return Optional.of((ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /** What gives a thread the application's context. */
    private static Executor context() {
        return Threads.<ContextService>lookup("java:comp/DefaultContextService")
                .map(ContextService::currentContextExecutor)
                .orElseGet(Threads::classLoaderOnly);
    }

    /** The least that an application needs on a thread. */
    private static Executor classLoaderOnly() {
        var loader = Thread.currentThread().getContextClassLoader();
        return task -> {
            Thread.currentThread().setContextClassLoader(loader);
            task.run();
        };
    }

    private static ThreadFactory factory() {
        return Threads.<ThreadFactory>lookup("java:comp/DefaultManagedThreadFactory")
                .orElseGet(Threads::daemons);
    }

    private static ThreadFactory daemons() {
        var loader = Thread.currentThread().getContextClassLoader();
        return task -> {
            var thread = new Thread(task, "zocalo");
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        };
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
