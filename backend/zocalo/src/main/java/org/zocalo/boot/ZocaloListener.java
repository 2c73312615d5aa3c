package org.zocalo.boot;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.zocalo.Zocalo;
import org.zocalo.transport.engineio.EngineIo;

/**
 * Starts the server with the application and closes it with it. The server is CDI's bean; in an application without CDI
 * it is made here, and found as the attribute {@code org.zocalo.Zocalo} of the servlet context.
 */
final class ZocaloListener implements ServletContextListener {
    private final EngineIo engine;
    private Management management;

    ZocaloListener(EngineIo engine) {
        this.engine = engine;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var io = server();
        event.getServletContext().setAttribute(Zocalo.class.getName(), io);
        ZocaloServer.start(io, engine);
        management = Management.of(io, event.getServletContext().getContextPath());
        engine.onLeaving(management::end);
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

    /** Where the application could not start, nobody else has ended it. */
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (management != null) {
            management.end();
        }
    }
}
