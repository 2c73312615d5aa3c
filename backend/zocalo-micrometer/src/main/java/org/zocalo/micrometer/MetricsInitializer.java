package org.zocalo.micrometer;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;

/**
 * Called by the container for every application that has the module: takes the path {@code /metrics}, or what the context
 * parameter {@code org.zocalo.metrics.path} says. With {@code off} there is no such page.
 */
public final class MetricsInitializer implements ServletContainerInitializer {
    private static final String PARAMETER = "org.zocalo.metrics.path";

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) {
        var configured = context.getInitParameter(PARAMETER);
        var path = configured == null ? "/metrics" : configured;
        if (!path.equals("off")) {
            var filter = context.addFilter("zocalo.metrics", new MetricsFilter(Readers.configured()));
            filter.setAsyncSupported(true);
            // before the application's own filters, which may take every path for a page
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, path);
        }
    }
}
