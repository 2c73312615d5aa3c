package org.zocalo.test;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** Where the server is, and what every request to it carries. Cookies that it sets come back to it. */
final class Endpoint {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI uri;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final Map<String, String> cookies;

    Endpoint(URI uri, Map<String, String> query, Map<String, String> headers, Map<String, String> cookies) {
        this.uri = uri;
        this.query = query;
        this.headers = headers;
        this.cookies = new ConcurrentSkipListMap<>(cookies);
    }

    CompletableFuture<HttpResponse<String>> get(String sid) {
        return send(request("polling", sid).GET());
    }

    CompletableFuture<HttpResponse<String>> post(String sid, String body) {
        return send(request("polling", sid)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    CompletableFuture<WebSocket> webSocket(String sid, WebSocket.Listener listener) {
        var builder = HTTP.newWebSocketBuilder();
        headers.forEach(builder::header);
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookie());
        }
        return builder.buildAsync(address("websocket", sid), listener);
    }

    private HttpRequest.Builder request(String transport, String sid) {
        var builder = HttpRequest.newBuilder(address(transport, sid));
        headers.forEach(builder::header);
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookie());
        }
        return builder;
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        var sent = HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
        var answered = sent.thenApply(response -> {
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        });
        answered.whenComplete(
                (response, failure) -> sent.cancel(true)); // of use if it was cancelled, and harmless else
        return answered;
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0];
        var equals = pair.indexOf('=');
        if (equals > 0) {
            cookies.put(
                    pair.substring(0, equals).trim(), pair.substring(equals + 1).trim());
        }
    }

    private String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private URI address(String transport, String sid) {
        var text = new StringBuilder(uri.toString());
        if (transport.equals("websocket")) {
            text.replace(0, "http".length(), "ws"); // https becomes wss
        }
        text.append(uri.getPath().endsWith("/") ? "?" : "/?").append("EIO=4&transport=" + transport);
        query.forEach((name, value) -> text.append('&').append(encode(name) + "=" + encode(value)));
        return URI.create(sid.isEmpty() ? text.toString() : text + "&sid=" + encode(sid));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
