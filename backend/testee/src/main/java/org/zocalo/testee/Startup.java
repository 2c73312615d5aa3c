package org.zocalo.testee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;

/** Sets the mode's options and handlers. */
@ApplicationScoped
class Startup {
    void configure(@Observes ZocaloOptions options) {
        Mode.current().options(options);
    }

    void serve(@Observes @Initialized(ApplicationScoped.class) Object context, Zocalo io) {
        Mode.current().serve(io);
    }
}
