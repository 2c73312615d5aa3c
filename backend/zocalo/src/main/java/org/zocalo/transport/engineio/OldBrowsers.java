package org.zocalo.transport.engineio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What the browsers need that speak version 3. */
final class OldBrowsers {

    private OldBrowsers() {}

    /** Internet Explorer takes an answer that repeats what is in the address for an attack, and changes it. */
    static void calm(HttpServletRequest request, HttpServletResponse response) {
        var browser = request.getHeader("User-Agent");
        if (browser != null && (browser.contains("MSIE ") || browser.contains("Trident/"))) {
            response.setHeader("X-XSS-Protection", "0");
        }
    }
}
