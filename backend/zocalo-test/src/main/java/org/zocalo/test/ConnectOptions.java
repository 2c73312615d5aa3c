package org.zocalo.test;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where and how a client connects. Immutable: each call returns another one, which can be kept and varied.
 *
 * <pre>{@code
 * var agents = ZocaloTestClient.at("http://localhost:8080/shop/socket.io")
 *         .transport(Transport.POLLING)
 *         .header("Accept-Language", "es")
 *         .auth(Map.of("token", token));
 * try (var client = agents.connect("/tickets")) { … }
 * }</pre>
 */
public final class ConnectOptions {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private Transport transport = Transport.WEBSOCKET;
    private Duration patience = PATIENCE;
    private Object auth = Map.of();
    private Map<String, String> query = Map.of();
    private Map<String, String> headers = Map.of();
    private Map<String, String> cookies = Map.of();

    ConnectOptions(URI address) {
        if (!String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("not an address of http or https: " + address);
        }
        this.address = address;
    }

    private ConnectOptions(ConnectOptions other) {
        address = other.address;
        transport = other.transport;
        patience = other.patience;
        auth = other.auth;
        query = other.query;
        headers = other.headers;
        cookies = other.cookies;
    }

    /** What the connection runs over; a WebSocket if not said. */
    public ConnectOptions transport(Transport other) {
        var copy = new ConnectOptions(this);
        copy.transport = Objects.requireNonNull(other);
        return copy;
    }

    /** How long each expectation may wait; 30 seconds if not said. */
    public ConnectOptions patience(Duration other) {
        var copy = new ConnectOptions(this);
        copy.patience = Objects.requireNonNull(other);
        return copy;
    }

    /** What the client gives to enter a namespace: a map, a record or anything else that becomes a JSON object. */
    public ConnectOptions auth(Object other) {
        var copy = new ConnectOptions(this);
        copy.auth = Objects.requireNonNull(other);
        return copy;
    }

    /** One more parameter in the address of each request. */
    public ConnectOptions query(String name, String value) {
        var copy = new ConnectOptions(this);
        copy.query = with(query, name, value);
        return copy;
    }

    /** One more header of each request. */
    public ConnectOptions header(String name, String value) {
        var copy = new ConnectOptions(this);
        copy.headers = with(headers, name, value);
        return copy;
    }

    /** One more cookie that the client has from the beginning. Those that the server sets, it keeps by itself. */
    public ConnectOptions cookie(String name, String value) {
        var copy = new ConnectOptions(this);
        copy.cookies = with(cookies, name, value);
        return copy;
    }

    private static Map<String, String> with(Map<String, String> others, String name, String value) {
        var all = new LinkedHashMap<>(others);
        all.put(Objects.requireNonNull(name), Objects.requireNonNull(value));
        return all;
    }

    /**
     * Opens a connection and enters a namespace.
     *
     * @throws AssertionError if there is no connection, or the namespace refuses
     */
    public ZocaloTestClient connect(String namespace) {
        Connection connection;
        try {
            connection = open();
        } catch (Refused e) {
            throw new AssertionError("no connection to " + address + ": " + e.getMessage(), e);
        }
        try {
            var member = connection.enter(namespace, auth);
            var id = member.awaitEntry();
            if (transport == Transport.UPGRADE) {
                connection.upgrade();
            }
            return new ZocaloTestClient(member, id);
        } catch (AssertionError | RuntimeException e) {
            connection.drop();
            throw e;
        }
    }

    /**
     * Tries to enter a namespace, and must be refused: by the namespace, or by the server at the first request.
     *
     * @throws AssertionError if the client is let in
     */
    public ConnectError expectConnectError(String namespace) {
        Connection connection;
        try {
            connection = open();
        } catch (Refused e) {
            return e.error();
        }
        try {
            return connection.enter(namespace, auth).awaitRefusal();
        } finally {
            connection.drop();
        }
    }

    private Connection open() {
        return Connection.open(new Endpoint(address, query, headers, cookies), transport, patience);
    }
}
