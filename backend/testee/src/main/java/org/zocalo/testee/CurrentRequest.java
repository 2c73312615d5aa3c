package org.zocalo.testee;

import jakarta.json.Json;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;

/** Knows the request whose messages are being handled: those of a POST are, on its own thread. */
@WebFilter(urlPatterns = "/engine.io/*", asyncSupported = true)
public class CurrentRequest extends HttpFilter {
    private static final ThreadLocal<HttpServletRequest> CURRENT = new ThreadLocal<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CURRENT.set(request);
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }

    /** Its headers as JSON; an empty object if there is none. */
    static String headers() {
        var json = Json.createObjectBuilder();
        var request = CURRENT.get();
        if (request != null) {
            for (var name : Collections.list(request.getHeaderNames())) {
                json.add(name.toLowerCase(Locale.ROOT), String.join(", ", Collections.list(request.getHeaders(name))));
            }
        }
        return json.build().toString();
    }
}
