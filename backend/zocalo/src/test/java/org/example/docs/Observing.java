package org.example.docs;

import jakarta.enterprise.event.Observes;
import org.zocalo.Socket;
import org.zocalo.Telemetry;
import org.zocalo.ZocaloOptions;

/** What docs/observability.md shows. */
class Observing {
    interface Alarms {
        void count(String reason);

        void took(String event, long nanoseconds);
    }

    private final Alarms alarms;

    Observing(Alarms alarms) {
        this.alarms = alarms;
    }

    // tag::telemetry
    void configure(@Observes ZocaloOptions options) {
        options.telemetry(new Telemetry() {
            @Override
            public void rejected(String reason) {
                alarms.count(reason);
            }

            @Override
            public Handling handling(Socket socket, String event, boolean known) {
                var begun = System.nanoTime();
                return (outcome, failure) -> alarms.took(event, System.nanoTime() - begun);
            }
        });
    }
    // end::telemetry
}
