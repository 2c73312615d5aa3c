package org.zocalo.admin;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.zocalo.Namespace;

/** The administrators: those of this server, and whether other servers of the cluster have any. */
final class Audience {
    private static final String PRESENT = "zocalo:administrators";
    private static final long VALID = Duration.ofSeconds(10).toNanos();

    private final Namespace namespace;
    private final AtomicInteger here = new AtomicInteger();
    private volatile boolean elsewhere;
    private volatile long heard;

    Audience(Namespace namespace) {
        this.namespace = namespace;
    }

    /** Counts those who come and go; when another server says that it has one the task is run. */
    void listen(Runnable elsewhereToo) {
        namespace.onConnection(socket -> {
            here.incrementAndGet();
            socket.onDisconnect(reason -> here.decrementAndGet());
        });
        namespace.onServerSide(PRESENT, (args, ack) -> {
            heard = System.nanoTime();
            elsewhere = true;
            elsewhereToo.run();
        });
    }

    /** Whether anybody wants to know what happens. */
    boolean isThere() {
        return here.get() > 0 || elsewhere && System.nanoTime() - heard < VALID;
    }

    /** Says to the other servers, from time to time, that somebody is here. */
    void announce() {
        if (here.get() > 0) {
            namespace.serverSideEmit(PRESENT);
        }
    }
}
