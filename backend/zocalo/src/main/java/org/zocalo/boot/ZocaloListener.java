package org.zocalo.boot;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.zocalo.Zocalo;
import org.zocalo.transport.engineio.EngineIo;

/**
 * Starts the server with the application and closes it with it. The server is CDI's bean; in an application without CDI
 * it is made here, and found as the attribute {@code org.zocalo.Zocalo} of the servlet context.
 */
final class ZocaloListener implements ServletContextListener {
    private static final System.Logger LOG = System.getLogger(ZocaloListener.class.getName());
    private static final Duration HANDLERS = Duration.ofSeconds(5);

    private final EngineIo engine;
    private Zocalo io;

    ZocaloListener(EngineIo engine) {
        this.engine = engine;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        io = server();
        event.getServletContext().setAttribute(Zocalo.class.getName(), io);
        ZocaloServer.start(io, engine);
    }

    private static Zocalo server() {
        return beans().map(beans -> beans.createInstance().select(Zocalo.class))
                .filter(Instance::isResolvable)
                .map(Instance::get)
                .orElseGet(() -> Zocalo.create(options -> {}));
    }

    /** CDI's own bean manager of this application, where it has one. */
    private static Optional<BeanManager> beans() {
        try {
            return Optional.of(InitialContext.doLookup("java:comp/BeanManager"));
        } catch (NamingException notThere) {
            try {
                return Optional.of(CDI.current().getBeanManager());
            } catch (IllegalStateException neither) {
                return Optional.empty();
            }
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (io != null) {
            await(io.close(), io.options().drainTimeout().plus(HANDLERS));
        }
    }

    /** The application must not go away under its handlers; one that never ends must not keep it. */
    private static void await(CompletionStage<Void> closed, Duration limit) {
        try {
            closed.toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.log(System.Logger.Level.WARNING, "handlers are still at work after {0}; the application ends", limit);
        } catch (ExecutionException e) {
            LOG.log(System.Logger.Level.ERROR, "the server does not end as it should", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
