package org.zocalo.desk.contract;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the document and the pages that show it, to everybody; they lie beside this class.
 *
 * <p>It is no REST resource because pages live at addresses with a slash at the end, which JAX-RS does not tell from
 * those without, and because the document shall not describe itself.
 */
@WebServlet(
        name = "contract",
        urlPatterns = {"/api/asyncapi.json", "/api/openapi.json", "/api/docs", "/api/docs/*"})
public class ContractServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** The pages load what lies beside them and nothing else, and call the desk only. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final transient Map<String, Page> pages = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (Page.isFolder(path)) {
            response.sendRedirect(request.getRequestURI() + "/");
            return;
        }
        var page = pages.computeIfAbsent(path, Page::at);
        if (page == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", page.tag());
        if (page.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.type());
        response.setContentLength(page.content().length);
        response.getOutputStream().write(page.content());
    }
}
