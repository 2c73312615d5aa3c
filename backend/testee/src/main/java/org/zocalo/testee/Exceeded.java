package org.zocalo.testee;

import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.zocalo.Limit;

/** Tells how often a limit has been exceeded, and why sockets have ended: {@code GET /exceeded?json-depth}. */
@WebServlet("/exceeded")
public class Exceeded extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var limit =
                Limit.valueOf(request.getQueryString().toUpperCase(Locale.ROOT).replace('-', '_'));
        var observed = LimitServers.ALL.get(limit);
        response.setContentType("application/json");
        response.getWriter()
                .print(Json.createObjectBuilder()
                        .add("count", observed.io().exceeded().get(limit))
                        .add("reasons", Json.createArrayBuilder(observed.reasons()))
                        .build());
    }
}
