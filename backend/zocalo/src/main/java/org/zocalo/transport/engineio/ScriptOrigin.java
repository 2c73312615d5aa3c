package org.zocalo.transport.engineio;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.zocalo.Cors;

/**
 * The page that a script was loaded for, as far as the browser tells. It does not keep a page from scripts of other
 * origins, with the user's cookies, so it is up to the server.
 *
 * @param host what the request was sent to
 * @param page the page's address or origin, null if it is not told
 * @param site how the page stands to the host, null if it is not told
 */
record ScriptOrigin(String host, String page, String site) {

    static ScriptOrigin of(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        return new ScriptOrigin(
                request.getHeader("Host"),
                origin != null ? origin : request.getHeader("Referer"),
                request.getHeader("Sec-Fetch-Site"));
    }

    /** Who does not tell where the page is from is taken for a stranger. */
    boolean isAllowed(Cors cors) {
        if (cors.any()) {
            return true;
        }
        return page == null ? "same-origin".equals(site) : CorsHeaders.isSame(page, host) || cors.allows(origin(page));
    }

    private static String origin(String page) {
        try {
            var address = URI.create(page);
            return address.getScheme() + "://" + address.getRawAuthority();
        } catch (IllegalArgumentException e) {
            return page;
        }
    }
}
