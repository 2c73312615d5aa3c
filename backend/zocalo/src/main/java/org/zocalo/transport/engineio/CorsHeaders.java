package org.zocalo.transport.engineio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.zocalo.Cors;

/** Which pages may talk to the engine: the headers that tell a browser, and the check of a WebSocket's origin. */
record CorsHeaders(Cors cors) {

    /** Says what the page may do; on every answer, errors too, or the page cannot read them. */
    void apply(HttpServletRequest request, HttpServletResponse response) {
        var origin = request.getHeader("Origin");
        if (!cors.enabled()) {
            return;
        }
        if (cors.any() && !cors.credentials()) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        } else {
            response.addHeader("Vary", "Origin");
            if (origin != null && cors.allows(origin)) {
                response.setHeader("Access-Control-Allow-Origin", origin);
            }
        }
        if (cors.credentials()) {
            response.setHeader("Access-Control-Allow-Credentials", "true");
        }
        if (!cors.exposedHeaders().isEmpty()) {
            response.setHeader("Access-Control-Expose-Headers", String.join(",", cors.exposedHeaders()));
        }
    }

    /** Answers a question that a browser asks before the request itself; whether this was one. */
    boolean preflight(HttpServletRequest request, HttpServletResponse response) {
        if (!cors.enabled() || !request.getMethod().equals("OPTIONS")) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Methods", String.join(",", cors.methods()));
        allowHeaders(request, response);
        cors.maxAge().ifPresent(age -> response.setHeader("Access-Control-Max-Age", "" + age.toSeconds()));
        response.setContentLength(0);
        response.setStatus(204);
        return true;
    }

    /** Those of the options, else those that are asked for: then the answer is another for each question. */
    private void allowHeaders(HttpServletRequest request, HttpServletResponse response) {
        var headers = String.join(",", cors.allowedHeaders());
        if (headers.isEmpty()) {
            response.addHeader("Vary", "Access-Control-Request-Headers");
            headers = request.getHeader("Access-Control-Request-Headers");
        }
        if (headers != null) {
            response.setHeader("Access-Control-Allow-Headers", headers);
        }
    }

    /** Whether a WebSocket may be opened; browsers do not ask before they do. */
    boolean allowsUpgrade(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        return origin == null || cors.allows(origin) || isSame(origin, request.getHeader("Host"));
    }

    /** The scheme does not count: behind a proxy that ends TLS the server sees another one. */
    static boolean isSame(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
