package org.zocalo.cdi.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Neighbours;

@ApplicationScoped
public class Configuration {
    /** Connects the servers of this process. */
    public static final Neighbours NEIGHBOURS = new Neighbours();

    void configure(@Observes ZocaloOptions options) {
        options.maxPayload(123_456).adapter(NEIGHBOURS);
    }
}
