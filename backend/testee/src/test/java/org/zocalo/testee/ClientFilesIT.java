package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the JavaScript client are served next to the engine. */
class ClientFilesIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String TAG = "\"4.8.4\"";

    @ParameterizedTest
    @ValueSource(strings = {"socket.io.js", "socket.io.min.js", "socket.io.esm.min.js", "socket.io.msgpack.min.js"})
    void a_script_is_served_with_its_map(String name) throws Exception {
        var script = get("/socket.io/" + name);
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(type(script)).isEqualTo("application/javascript;charset=utf-8");
        assertThat(script.headers().firstValue("ETag")).contains(TAG);
        assertThat(script.headers().firstValue("Cache-Control")).contains("public, max-age=0");
        assertThat(new String(script.body()))
                .contains("Socket.IO v4.8.4")
                .endsWith("sourceMappingURL=" + name + ".map\n");

        var map = get("/socket.io/" + name + ".map?v=1");
        assertThat(type(map)).isEqualTo("application/json;charset=utf-8");
        assertThat(new String(map.body())).startsWith("{\"version\":3");
    }

    @Test
    void it_is_compressed_for_those_who_accept_it() throws Exception {
        var plain = get("/socket.io/socket.io.js").body();
        var answer = get("/socket.io/socket.io.js", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(new GZIPInputStream(new java.io.ByteArrayInputStream(answer.body())).readAllBytes())
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {TAG, "W/" + TAG})
    void who_has_it_is_told_so(String tag) throws Exception {
        var answer = get("/socket.io/socket.io.min.js", "If-None-Match", tag);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void who_has_another_version_gets_this_one() throws Exception {
        assertThat(get("/socket.io/socket.io.min.js", "If-None-Match", "\"4.7.0\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_page_of_another_origin_may_load_it_if_it_may_connect() throws Exception {
        assertThat(get("/socket.io/socket.io.js").headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    @Test
    void everything_else_below_the_path_is_the_engine() {
        new Engine(Testee.in("options"), "/socket.io/LICENSE").get("x").assertRefused(0);
        new Engine(Testee.in("options"), "/socket.io/dist/socket.io.js")
                .get("x")
                .assertRefused(0);
        new Engine(Testee.in("options"), "/engine.io/socket.io.js").get("x").assertRefused(0);
        for (var path : new String[] {"/socket.io/sala", "/socket.io/sala/", "/socket.io/socket.io.jsx"}) {
            var engine = new Engine(Testee.in("options"), path);
            engine.post(engine.open(), "40").assertTaken();
            var socket = engine.webSocket(Engine.WEBSOCKET);
            assertThat(Engine.sid(socket.next())).isNotEmpty();
            socket.close();
        }
    }

    @Test
    void a_server_that_is_not_to_serve_it_does_not() {
        Engine.options("/bare/socket.io.js").get("x").assertRefused(0);
    }

    @Test
    void its_licence_goes_with_it() throws Exception {
        try (var war = java.nio.file.FileSystems.newFileSystem(Path.of(System.getProperty("testee.war")))) {
            var library = Files.list(war.getPath("WEB-INF/lib"))
                    .filter(jar -> jar.getFileName().toString().startsWith("zocalo-"))
                    .findFirst()
                    .orElseThrow();
            try (var jar = java.nio.file.FileSystems.newFileSystem(library)) {
                assertThat(Files.readString(jar.getPath("org/zocalo/client-dist/LICENSE")))
                        .contains("Permission is hereby granted, free of charge");
            }
        }
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .replace(" ", "")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(Testee.in("options").address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }
}
