package org.zocalo.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A server that does what others than this one may do: it lets everybody in everywhere, and sets a cookie. */
final class PollingServer implements AutoCloseable {
    static final int MAX_PAYLOAD = 100;

    final List<String> cookies = new CopyOnWriteArrayList<>();
    final List<String> posts = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<String> polls = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile int status = 200;

    PollingServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/socket.io/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/socket.io/";
    }

    /** What the next poll brings. */
    void say(String packet) {
        polls.add(packet);
    }

    /** From now on this is the status of all answers. */
    void fail(int withStatus) {
        status = withStatus;
        polls.add("failure");
    }

    private void handle(HttpExchange exchange) throws IOException {
        cookies.add(String.join("; ", exchange.getRequestHeaders().getOrDefault("Cookie", List.of())));
        var body = "ok";
        if (exchange.getRequestMethod().equals("POST")) {
            take(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        } else if (exchange.getRequestURI().getQuery().contains("sid=")) {
            body = poll();
        } else {
            exchange.getResponseHeaders().add("Set-Cookie", "node=a; Path=/; HttpOnly");
            body = "0{\"sid\":\"s\",\"maxPayload\":" + MAX_PAYLOAD + "}";
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void take(String body) {
        posts.add(body);
        for (var packet : body.split("\u001e")) {
            if (packet.startsWith("40")) {
                polls.add(packet.substring(0, packet.indexOf('{') < 0 ? packet.length() : packet.indexOf('{'))
                        + "{\"sid\":\"x\"}");
            }
        }
    }

    private String poll() {
        try {
            return polls.take();
        } catch (InterruptedException e) {
            return "1";
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
