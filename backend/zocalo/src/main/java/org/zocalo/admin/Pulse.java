package org.zocalo.admin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zocalo.Zocalo;

/** Does something every two seconds, as long as there is an administrator. */
final class Pulse {
    private static final System.Logger LOG = System.getLogger(Pulse.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final Zocalo io;
    private final Audience audience;
    private final List<Runnable> tasks;
    private final AtomicBoolean beating = new AtomicBoolean();

    Pulse(Zocalo io, Audience audience, List<Runnable> tasks) {
        this.io = io;
        this.audience = audience;
        this.tasks = tasks;
    }

    /** Begins, unless it has begun. */
    void start() {
        if (beating.compareAndSet(false, true)) {
            beat();
        }
    }

    private void beat() {
        if (!audience.isThere()) {
            beating.set(false);
            if (audience.isThere()) {
                start(); // somebody has come just now, and found it beating
            }
            return;
        }
        for (var task : tasks) {
            try {
                task.run();
            } catch (RuntimeException | Error e) { // or it would never beat again
                LOG.log(System.Logger.Level.ERROR, "administrators cannot be told what is the matter", e);
            }
        }
        io.after(PERIOD, this::beat);
    }
}
