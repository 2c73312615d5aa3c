package org.zocalo.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.zocalo.ZocaloOptions;

/** Gives the application's server metrics: in the application's registry if it has one as a bean, else in one of its own. */
@ApplicationScoped
class MetricsBean {
    private MeterRegistry own;

    void configure(@Observes ZocaloOptions options, Instance<MeterRegistry> registries) {
        options.telemetry(new MicrometerTelemetry(registries.isResolvable() ? registries.get() : own()));
    }

    private MeterRegistry own() {
        own = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        return own;
    }

    @PreDestroy
    void close() {
        if (own != null) {
            own.close();
        }
    }
}
