package org.zocalo.desk.probe;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.zocalo.desk.web.Time;

/** Sets the clock of the desk, which goes on from there; nothing at all sets it right again. */
@Path("probe/time")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TimeProbe {
    @Inject
    private MovableTime clock;

    @Inject
    private Time time;

    @POST
    public Map<String, String> set(Map<String, String> wish) {
        clock.move(Duration.ZERO);
        if (wish.containsKey("local")) {
            clock.move(Duration.between(Instant.now(), time.at(LocalDateTime.parse(wish.get("local")))));
        }
        return Map.of("now", time.now().toString());
    }
}
