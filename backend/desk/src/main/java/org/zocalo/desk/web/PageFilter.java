package org.zocalo.desk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers every page address with {@code index.html}, for the front end finds its way by the address.
 *
 * <p>The base address in it is that of this installation, so that one build runs at any context root.
 */
public class PageFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Pattern BASE = Pattern.compile("<base href=\"[^\"]*\"\\s*/?>");

    private transient volatile byte[] page;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        byte[] content = asksForPage(request) ? page() : null;
        if (content == null) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static boolean asksForPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && accept != null
                && accept.contains("text/html")
                && Paths.isPage(Paths.of(request));
    }

    private byte[] page() throws IOException {
        if (page == null) {
            try (var file = getServletContext().getResourceAsStream("/index.html")) {
                if (file != null) {
                    page = based(new String(file.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return page;
    }

    private byte[] based(String html) {
        String base = "<base href=\"" + getServletContext().getContextPath() + "/\">";
        return BASE.matcher(html).replaceFirst(Matcher.quoteReplacement(base)).getBytes(StandardCharsets.UTF_8);
    }
}
