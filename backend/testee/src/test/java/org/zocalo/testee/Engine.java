package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One path of the conformance server where Engine.IO answers, and the requests that can be sent to it. */
record Engine(Testee testee, String path) {
    static final long LIMIT = 30;
    static final String POLLING = "EIO=4&transport=polling";
    static final String WEBSOCKET = "EIO=4&transport=websocket";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern SID = Pattern.compile("\"sid\":\"([^\"]+)\"");

    /** Engine.IO alone: every message is echoed. The clock is slow. */
    static Engine echo() {
        return new Engine(Testee.in("scenarios"), "/engine.io/");
    }

    /** The same with the quick clock of the public suites. */
    static Engine quickEcho() {
        return new Engine(Testee.in("protocol"), "/engine.io/");
    }

    /** One of the servers of mode {@code options}. */
    static Engine options(String path) {
        return new Engine(Testee.in("options"), path);
    }

    /** Socket.IO for the scenarios. */
    static Engine socketIo() {
        return new Engine(Testee.in("scenarios"), "/socket.io/");
    }

    String host() {
        return testee.address().getHost();
    }

    int port() {
        return testee.address().getPort();
    }

    Answer get(String query, String... headers) {
        return join(send("GET", query, "", headers));
    }

    /** A request whose answer may be a long time coming. */
    CompletableFuture<Answer> send(String method, String query, String body, String... headers) {
        var content =
                body.isEmpty() && !method.equals("POST") ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(uri("http", query))
                .method(method, content)
                .timeout(Duration.ofSeconds(LIMIT));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(Answer::of);
    }

    static <T> T join(CompletableFuture<T> later) {
        try {
            return later.orTimeout(LIMIT, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new AssertionError("no answer: " + e.getCause(), e);
        }
    }

    /** Opens a session on polling; its id. */
    String open() {
        return sid(get(POLLING).body());
    }

    static String sid(String openPacket) {
        var matcher = SID.matcher(openPacket);
        assertThat(matcher.find()).as(openPacket).isTrue();
        return matcher.group(1);
    }

    static String session(String sid) {
        return POLLING + "&sid=" + sid;
    }

    Answer poll(String sid) {
        return get(session(sid));
    }

    CompletableFuture<Answer> pollLater(String sid) {
        return send("GET", session(sid), "");
    }

    Answer post(String sid, String body) {
        return join(send("POST", session(sid), body, "Content-Type", "text/plain;charset=UTF-8"));
    }

    /** That the session lives, by an echo, which only {@code /engine.io} gives. */
    void assertAlive(String sid) {
        post(sid, "4still there").assertTaken();
        var body = poll(sid);
        while (body.body().equals("2") || body.body().equals("6")) {
            body = poll(sid);
        }
        assertThat(body.packets()).contains("4still there");
    }

    /** That there is no such session any more. */
    void assertGone(String sid) {
        poll(sid).assertRefused(1);
    }

    /** Nothing tells when the server has begun to read a request: another one, from start to end, is long enough. */
    void awaitPending() {
        for (int i = 0; i < 10; i++) {
            assertAlive(open());
        }
    }

    Pipe webSocket(String query) {
        var pipe = new Pipe();
        pipe.opened(join(HTTP.newWebSocketBuilder().buildAsync(uri("ws", query), pipe)));
        return pipe;
    }

    RawConnection connect() {
        try {
            return new RawConnection(host(), port());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private URI uri(String scheme, String query) {
        return URI.create(scheme + "://" + host() + ":" + port() + path + "?" + query);
    }
}
