package org.zocalo.transport.engineio;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/**
 * The files of the JavaScript client, as its package has them. They lie in the library's jar since it was built; a library
 * that was built without them serves none.
 */
final class ClientFiles {
    private static final String FOLDER = "/org/zocalo/client-dist/";
    private static final Set<String> NAMES = Set.of(
            "socket.io.js",
            "socket.io.js.map",
            "socket.io.min.js",
            "socket.io.min.js.map",
            "socket.io.esm.min.js",
            "socket.io.esm.min.js.map",
            "socket.io.msgpack.min.js",
            "socket.io.msgpack.min.js.map");

    /** No files. */
    static final ClientFiles NONE = new ClientFiles(Optional.empty());

    /** Those in the library. */
    static final ClientFiles SHIPPED = new ClientFiles(version());

    private final Optional<String> tag;

    private ClientFiles(Optional<String> version) {
        tag = version.map(number -> '"' + number + '"');
    }

    private static Optional<String> version() {
        try (var json = resource("package.json")) {
            if (json == null) {
                return Optional.empty();
            }
            try (var reader = Json.createReader(json)) {
                return Optional.of(reader.readObject().getString("version"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEmpty() {
        return tag.isEmpty();
    }

    /** Answers with a file, if that is what is asked for; whether it was. */
    boolean serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var info = request.getPathInfo();
        if (tag.isEmpty() || info == null || !NAMES.contains(info.substring(1)) || !isRead(request)) {
            return false;
        }
        response.setHeader("Cache-Control", "public, max-age=0");
        response.setHeader("ETag", tag.get());
        response.addHeader("Vary", "Accept-Encoding");
        var known = request.getHeader("If-None-Match");
        if (known != null && (known.equals(tag.get()) || known.equals("W/" + tag.get()))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        response.setContentType("application/" + (info.endsWith(".map") ? "json" : "javascript") + "; charset=utf-8");
        try (var file = resource("dist" + info);
                var body = body(request, response)) {
            file.transferTo(body);
        }
        return true;
    }

    private static OutputStream body(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var way = Compression.accepted(request);
        if (way == null) {
            return response.getOutputStream();
        }
        response.setHeader("Content-Encoding", way.encoding());
        return way.into(response.getOutputStream());
    }

    private static InputStream resource(String name) {
        return ClientFiles.class.getResourceAsStream(FOLDER + name);
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
