package org.zocalo.desk.ticket;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.SignedIn;

/** The figures of the day, for the staff. */
@Path("stats")
@Tag(name = "desks")
@Produces(MediaType.APPLICATION_JSON)
public class StatsResource {
    @Inject
    private DayService day;

    @GET
    @Path("today")
    @SignedIn({Roles.AGENT, Roles.ADMIN})
    @Operation(operationId = "statsToday", summary = "How many have been served today, and how long they waited")
    @APIResponse(responseCode = "200", description = "The figures")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public DayStats today(@QueryParam("desk") @Parameter(description = "of this desk only") String desk) {
        return day.today(desk);
    }
}
