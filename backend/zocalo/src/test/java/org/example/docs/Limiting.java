package org.example.docs;

import jakarta.enterprise.event.Observes;
import org.zocalo.Limit;
import org.zocalo.Limits;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;

/** Limits. */
public class Limiting {

    // tag::options
    void configure(@Observes ZocaloOptions options) {
        options.limits().connectionsPerAddress(200).eventsPerSocket(50).roomsPerSocket(Limits.NONE);
    }
    // end::options

    long turnedAway(Zocalo io) {
        // tag::counters
        long turnedAway = io.exceeded().get(Limit.CONNECTIONS_PER_ADDRESS);
        // end::counters
        return turnedAway;
    }
}
