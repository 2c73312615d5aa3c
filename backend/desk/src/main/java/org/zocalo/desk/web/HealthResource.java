package org.zocalo.desk.web;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zocalo.Zocalo;

/**
 * Says to whoever watches over the installation how the desk is. One that does not live is started again; one that is not
 * ready gets no new clients for a while.
 */
@Path("health")
@Tag(name = "health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
    private static final Logger LOG = System.getLogger("org.zocalo.desk");

    @Resource(lookup = "java:app/jdbc/desk")
    private DataSource database;

    @Inject
    private Zocalo io;

    /** Whether the database is reached. */
    @GET
    @Operation(operationId = "health", summary = "Whether the database is reached")
    @APIResponse(
            responseCode = "200",
            description = "It is",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    @APIResponse(
            responseCode = "503",
            description = "It is not",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    public Response health() {
        return say(answers());
    }

    /** Whether it answers at all: a database that is away for a while is no reason to start the desk again. */
    @GET
    @Path("live")
    @Operation(operationId = "live", summary = "Whether the desk answers at all")
    @APIResponse(
            responseCode = "200",
            description = "It does",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    public Response live() {
        return say(true);
    }

    /** Whether it can take clients: it lets them in and reaches the database. */
    @GET
    @Path("ready")
    @Operation(operationId = "ready", summary = "Whether clients are let in and the database is reached")
    @APIResponse(
            responseCode = "200",
            description = "It is so",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    @APIResponse(
            responseCode = "503",
            description = "It is not",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    public Response ready() {
        return say(io.accepting() && answers());
    }

    private static Response say(boolean well) {
        return Response.status(well ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .entity(new HealthView(well ? "UP" : "DOWN"))
                .build();
    }

    private boolean answers() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", e.getMessage());
            return false;
        }
    }
}
