package org.zocalo.opentelemetry;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.zocalo.ZocaloOptions;

/** Gives the application's server traces: by the application's SDK if it has one as a bean, else by the global one. */
@ApplicationScoped
class TracingBean {

    void configure(@Observes ZocaloOptions options, Instance<OpenTelemetry> sdks) {
        var sdk = sdks.isResolvable() ? sdks.get() : GlobalOpenTelemetry.getOrNoop();
        if (sdk != OpenTelemetry.noop()) {
            options.telemetry(new OpenTelemetryTelemetry(sdk));
        }
    }
}
