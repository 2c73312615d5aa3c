package org.zocalo.desk.web;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Fires a {@link Pulse} each second, on a thread of the server, from the start of the desk to its end. */
@ApplicationScoped
class Heart {
    private static final Logger LOG = System.getLogger("org.zocalo.desk");

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    private Event<Pulse> pulse;

    private Future<?> beating;
    private volatile boolean stopped;

    void start(@Observes DatabaseReady ready) {
        beating = executor.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    /** What fails once is tried again a second later. */
    private void beat() {
        try {
            pulse.fire(new Pulse());
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.log(Level.WARNING, "What is done each second has failed", e);
            }
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        if (beating != null) {
            beating.cancel(false);
        }
    }
}
