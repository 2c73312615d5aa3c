package org.zocalo.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What time it is, and what day where the desk stands: in the zone of {@code desk.zone}, else in that of the machine.
 *
 * <p>Features ask it and never the system, so that tests can let days go by.
 */
@ApplicationScoped
public class Time {
    private final ZoneId zone = Settings.of("desk.zone").map(ZoneId::of).orElseGet(ZoneId::systemDefault);

    /** Now, to the millisecond: databases keep no more of it. */
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Now, on the clock on the wall. */
    public LocalDateTime local() {
        return LocalDateTime.ofInstant(now(), zone);
    }

    public LocalDate today() {
        return local().toLocalDate();
    }

    /** When a day begins here. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The instant at which the clock on the wall shows this. */
    public Instant at(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
