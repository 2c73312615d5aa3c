package org.zocalo.boot;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.management.JMException;
import javax.management.ObjectName;
import org.zocalo.Zocalo;

/** A server in the hands of those who operate it: known to JMX from its start to its end. */
final class Management implements ServerMXBean {
    private static final System.Logger LOG = System.getLogger(Management.class.getName());

    /** How long handlers may take that were still at work when the connections ended. */
    private static final Duration HANDLERS = Duration.ofSeconds(5);

    private final Zocalo io;
    private final String context;

    private Management(Zocalo io, String context) {
        this.io = io;
        this.context = context;
    }

    /** Makes it known under the path of its application. */
    static Management of(Zocalo io, String context) {
        var management = new Management(io, context);
        try {
            ManagementFactory.getPlatformMBeanServer().registerMBean(management, management.name());
        } catch (JMException e) {
            LOG.log(System.Logger.Level.INFO, "the server is not known to JMX: {0}", e.toString());
        }
        return management;
    }

    private ObjectName name() throws JMException {
        return new ObjectName("org.zocalo:type=Server,context=" + ObjectName.quote(context.isEmpty() ? "/" : context));
    }

    @Override
    public int getClientsCount() {
        return io.clientsCount();
    }

    @Override
    public boolean isAccepting() {
        return io.accepting();
    }

    /** The application must not go away under its handlers; one that never ends must not keep it. */
    @Override
    public void close() {
        var limit = io.options().drainTimeout().plus(HANDLERS);
        try {
            await(io.close(), limit);
        } catch (TimeoutException e) {
            LOG.log(System.Logger.Level.WARNING, "handlers are still at work after {0}; the application ends", limit);
        } catch (ExecutionException e) {
            LOG.log(System.Logger.Level.ERROR, "the server does not end as it should", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CompletionStage<Void> closed, Duration limit)
            throws InterruptedException, ExecutionException, TimeoutException {
        closed.toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends it, and lets JMX forget it. */
    void end() {
        close();
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name());
        } catch (JMException e) {
            LOG.log(System.Logger.Level.DEBUG, "the server was not known to JMX", e);
        }
    }
}
