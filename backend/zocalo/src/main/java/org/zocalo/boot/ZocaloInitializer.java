package org.zocalo.boot;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Set;
import org.zocalo.transport.engineio.EngineIo;

/**
 * Called by the container for every application that has the library: takes the path, {@code /socket.io} or what the
 * context parameter {@code org.zocalo.path} says. With {@code off} the application attaches servers by itself.
 */
public final class ZocaloInitializer implements ServletContainerInitializer {
    private static final String PARAMETER = "org.zocalo.path";

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) {
        var configured = context.getInitParameter(PARAMETER);
        var path = configured == null ? "/socket.io" : configured;
        if (!path.equals("off")) {
            context.addListener(new ZocaloListener(EngineIo.attach(context, path)));
        }
    }
}
