package org.zocalo.desk.web;

import jakarta.servlet.http.HttpServletRequest;

/** The paths of the application, seen from its context root. */
final class Paths {
    private Paths() {}

    static String of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.isEmpty() ? "/" : path;
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** A path inside the single page: no file, and neither of the two doors of the back end. */
    static boolean isPage(String path) {
        return path.equals("/index.html")
                || !isApi(path) && !path.startsWith("/socket.io") && path.indexOf('.', path.lastIndexOf('/')) < 0;
    }
}
