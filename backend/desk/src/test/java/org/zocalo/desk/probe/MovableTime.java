package org.zocalo.desk.probe;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import org.zocalo.desk.web.Time;

/** The time, as tests want it: {@link TimeProbe} moves it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableTime extends Time {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant now() {
        return super.now().plus(ahead);
    }

    void move(Duration by) {
        ahead = by;
    }
}
