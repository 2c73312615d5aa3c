package org.zocalo.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.zocalo.Zocalo;

/** The page that Prometheus reads: its text format, or OpenMetrics for who asks for that. */
final class MetricsFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String OPEN_METRICS = "application/openmetrics-text";
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final transient Readers readers;

    MetricsFilter(Readers readers) {
        this.readers = readers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!readers.allow(request)) {
            refuse(response);
        } else {
            var registry = registry();
            if (registry.isPresent()) {
                write(registry.get(), request.getHeader("Accept"), response);
            } else {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    private void refuse(HttpServletResponse response) {
        if (readers.token().isPresent()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void write(PrometheusMeterRegistry registry, String accept, HttpServletResponse response)
            throws IOException {
        var wantsOpenMetrics = accept != null && accept.contains(OPEN_METRICS);
        var format = wantsOpenMetrics ? OPEN_METRICS + "; version=1.0.0; charset=utf-8" : TEXT;
        response.setContentType(format);
        registry.scrape(response.getOutputStream(), format);
    }

    /** The registry of the application's server, or that which is part of it. */
    private Optional<PrometheusMeterRegistry> registry() {
        return getServletContext().getAttribute(Zocalo.class.getName()) instanceof Zocalo io
                ? io.options().telemetry().stream()
                        .filter(MicrometerTelemetry.class::isInstance)
                        .flatMap(one -> parts(((MicrometerTelemetry) one).registry()))
                        .filter(PrometheusMeterRegistry.class::isInstance)
                        .map(PrometheusMeterRegistry.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<MeterRegistry> parts(MeterRegistry registry) {
        return registry instanceof CompositeMeterRegistry composite
                ? composite.getRegistries().stream()
                : Stream.of(registry);
    }
}
