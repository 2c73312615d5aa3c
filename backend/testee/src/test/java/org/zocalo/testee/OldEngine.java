package org.zocalo.testee;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;

/** The same paths as {@link Engine}, on a server that lets old clients in, byte by byte. */
record OldEngine(Engine engine) {
    static final String POLLING = "EIO=3&transport=polling";
    static final String WEBSOCKET = "EIO=3&transport=websocket";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static OldEngine echo() {
        return new OldEngine(new Engine(Testee.withOldClientsIn("client"), "/engine.io/"));
    }

    static OldEngine quickEcho() {
        return new OldEngine(new Engine(Testee.withOldClientsIn("protocol"), "/engine.io/"));
    }

    static OldEngine socketIo() {
        return new OldEngine(new Engine(Testee.withOldClientsIn("client"), "/socket.io/"));
    }

    /** An answer whose body need not be text. */
    record Bytes(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        void assertTaken() {
            Assertions.assertThat(status()).as(text()).isEqualTo(200);
            Assertions.assertThat(text()).isEqualTo("ok");
        }
    }

    Bytes get(String query, String... headers) {
        return Engine.join(send("GET", query, new byte[0], headers));
    }

    CompletableFuture<Bytes> send(String method, String query, byte[] body, String... headers) {
        var uri = URI.create("http://" + engine.host() + ":" + engine.port() + engine.path() + "?" + query);
        var request = HttpRequest.newBuilder(uri)
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .timeout(Duration.ofSeconds(Engine.LIMIT));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.sendAsync(request.build(), BodyHandlers.ofByteArray()).thenApply(Bytes::new);
    }

    /** Opens a session on polling, with more parameters such as {@code &b64=1}; its id. */
    String open(String more) {
        return Engine.sid(get(POLLING + more).text().replace("\\", ""));
    }

    String open() {
        return open("");
    }

    Bytes poll(String sid) {
        return get(POLLING + "&sid=" + sid);
    }

    CompletableFuture<Bytes> pollLater(String sid) {
        return send("GET", POLLING + "&sid=" + sid, new byte[0]);
    }

    Bytes post(String sid, String body) {
        return post(sid, "text/plain;charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    Bytes post(String sid, byte... body) {
        return post(sid, "application/octet-stream", body);
    }

    Bytes post(String sid, String type, byte[] body) {
        return Engine.join(send("POST", POLLING + "&sid=" + sid, body, "Content-Type", type));
    }

    Pipe webSocket(String more) {
        return engine.webSocket(WEBSOCKET + more);
    }

    void assertAlive(String sid) {
        post(sid, "12:4still there").assertTaken();
        Assertions.assertThat(poll(sid).text()).contains("12:4still there");
    }

    void assertGone(String sid) {
        engine.get(POLLING + "&sid=" + sid).assertRefused(1);
    }
}
