package org.zocalo.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Tells browsers what they may do with an answer: how long to keep it, and not to guess, frame or leak it. */
public class HeaderFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Pattern HASHED = Pattern.compile(".*-[A-Z0-9]{8}\\.\\w+");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "same-origin");
        String path = Paths.of(request);
        if (Paths.isApi(path)) {
            response.setHeader("Cache-Control", "no-store");
        } else if (HASHED.matcher(path).matches()) {
            // the name changes with the content
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        } else {
            response.setHeader("Cache-Control", "no-cache");
        }
        chain.doFilter(request, response);
    }
}
