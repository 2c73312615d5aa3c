package org.zocalo.hub;

import java.time.Duration;
import org.zocalo.Arguments;
import org.zocalo.DisconnectReason;
import org.zocalo.Telemetry;

/** Somebody who waits for an acknowledgement, and how long: made only where telemetry wants to know. */
record AckWatch(HubNamespace namespace, long since, PendingAcks.Waiting waiting) implements PendingAcks.Waiting {

    /** Looks at the clock for one who waits, if it is worth it. */
    static PendingAcks.Waiting of(HubNamespace namespace, PendingAcks.Waiting waiting) {
        return namespace.hub().telemetry().isEmpty() ? waiting : new AckWatch(namespace, System.nanoTime(), waiting);
    }

    @Override
    public void hear(Arguments answer, DisconnectReason reason) {
        var telemetry = namespace.hub().telemetry();
        if (answer == null) {
            telemetry.unacknowledged(namespace, Telemetry.Missing.DISCONNECTED, 1);
        } else {
            telemetry.acknowledged(namespace, Duration.ofNanos(System.nanoTime() - since));
        }
        waiting.hear(answer, reason);
    }
}
