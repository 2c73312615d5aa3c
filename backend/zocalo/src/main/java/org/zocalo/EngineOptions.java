package org.zocalo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The options that concern connections, whoever speaks through them: Engine.IO's, as in Node. */
public abstract sealed class EngineOptions permits ZocaloOptions {
    private Duration pingInterval = Duration.ofSeconds(25);
    private Duration pingTimeout = Duration.ofSeconds(20);
    private Duration upgradeTimeout = Duration.ofSeconds(10);
    private int maxPayload = 1_000_000;
    private int maxOutboundMessages = 10_000;
    private int maxOutboundBytes = 16 * 1024 * 1024;
    private Duration maxOutboundAge = Duration.ofMinutes(1);
    private Set<Transport> transports = Set.of(Transport.values());
    private boolean allowUpgrades = true;
    private boolean allowEIO3;
    private int trustedProxies;
    private Cors cors = Cors.sameOrigin();
    private HandshakeCookie cookie;
    private OptionalInt httpCompression = OptionalInt.of(1024);
    private boolean perMessageDeflate;
    private RequestGate allowRequest;
    private Function<Handshake, String> generateId;
    private final List<HeadersListener> initialHeadersListeners = new ArrayList<>(0);
    private final List<HeadersListener> headersListeners = new ArrayList<>(0);
    private final List<Consumer<ConnectionError>> connectionErrorListeners = new ArrayList<>(0);

    EngineOptions() {}

    /** A means of transport. */
    public enum Transport {
        POLLING,
        WEBSOCKET
    }

    /** How long after an answered ping the next one is sent (25 s); in Node milliseconds. */
    public Duration pingInterval() {
        return pingInterval;
    }

    public ZocaloOptions pingInterval(Duration value) {
        pingInterval = Positive.of(value);
        return self();
    }

    /** How long a client may take to answer a ping (20 s). */
    public Duration pingTimeout() {
        return pingTimeout;
    }

    public ZocaloOptions pingTimeout(Duration value) {
        pingTimeout = Positive.of(value);
        return self();
    }

    /** How long the upgrade to WebSocket may take; the polling session survives (10 s). */
    public Duration upgradeTimeout() {
        return upgradeTimeout;
    }

    public ZocaloOptions upgradeTimeout(Duration value) {
        upgradeTimeout = Positive.of(value);
        return self();
    }

    /** The largest message or request body that is taken, in bytes of UTF-8 (1 000 000); maxHttpBufferSize in Node. */
    public int maxPayload() {
        return maxPayload;
    }

    public ZocaloOptions maxPayload(int bytes) {
        maxPayload = Positive.of(bytes);
        return self();
    }

    /** How many messages may wait for a client (10 000); what happens then each event's {@link Overflow} says. */
    public int maxOutboundMessages() {
        return maxOutboundMessages;
    }

    public ZocaloOptions maxOutboundMessages(int messages) {
        maxOutboundMessages = Positive.of(messages);
        return self();
    }

    /** How long the first message that waits for a client may wait (1 minute); see {@link Overflow}. */
    public Duration maxOutboundAge() {
        return maxOutboundAge;
    }

    public ZocaloOptions maxOutboundAge(Duration value) {
        maxOutboundAge = Positive.of(value);
        return self();
    }

    /** How much may wait for a client (16 Mi): bytes, of text its characters; see {@link Overflow}. */
    public int maxOutboundBytes() {
        return maxOutboundBytes;
    }

    public ZocaloOptions maxOutboundBytes(int bytes) {
        maxOutboundBytes = Positive.of(bytes);
        return self();
    }

    /** The transports that clients may use (all). There is no WebTransport, as Jakarta EE has no HTTP/3. */
    public Set<Transport> transports() {
        return transports;
    }

    public ZocaloOptions transports(Transport first, Transport... others) {
        transports = others.length == 0 ? Set.of(first) : java.util.EnumSet.of(first, others);
        return self();
    }

    /**
     * Whether a polling client may change to WebSocket (yes). If not, a client that tries is put off, and stays on polling;
     * in Node only the handshake does not offer it.
     */
    public boolean allowUpgrades() {
        return allowUpgrades;
    }

    public ZocaloOptions allowUpgrades(boolean value) {
        allowUpgrades = value;
        return self();
    }

    /**
     * Whether clients of Socket.IO 1 and 2 may connect, which speak version 3 of Engine.IO (no).
     *
     * <p>The id of such a client's socket is made of that of its connection, which no other client should know: whoever
     * knows it can speak for the client.
     */
    public boolean allowEIO3() {
        return allowEIO3;
    }

    public ZocaloOptions allowEIO3(boolean value) {
        allowEIO3 = value;
        return self();
    }

    /** How many proxies stand in front of this server, each of which adds to {@code X-Forwarded-For} (0). */
    public int trustedProxies() {
        return trustedProxies;
    }

    /**
     * Takes a client's address from {@code X-Forwarded-For}, counted from the end, instead of the connection's. Nobody may
     * reach the server but through the proxies: what comes another way can name any address.
     */
    public ZocaloOptions trustedProxies(int proxies) {
        if (proxies < 0) {
            throw new IllegalArgumentException("not a number of proxies: " + proxies);
        }
        trustedProxies = proxies;
        return self();
    }

    /** Which pages of other origins may connect, and what their browsers are told (none, nothing). */
    public Cors cors() {
        return cors;
    }

    public ZocaloOptions cors(Cors value) {
        cors = value;
        return self();
    }

    /** The cookie that tells proxies a polling client's session (none). */
    public Optional<HandshakeCookie> cookie() {
        return Optional.ofNullable(cookie);
    }

    /** Sets a cookie with the id of the engine's session by the answer to a handshake by polling. */
    public ZocaloOptions cookie(HandshakeCookie value) {
        cookie = value;
        return self();
    }

    /** From which size on, in bytes, answers to polls are compressed (1024); empty if they never are. */
    public OptionalInt httpCompression() {
        return httpCompression;
    }

    /** Compresses answers to polls from this many bytes on, by gzip or deflate, for clients that accept it. */
    public ZocaloOptions httpCompression(int thresholdBytes) {
        if (thresholdBytes < 0) {
            throw new IllegalArgumentException("not a size: " + thresholdBytes);
        }
        httpCompression = OptionalInt.of(thresholdBytes);
        return self();
    }

    /** Leaves answers to polls as they are; {@code httpCompression: false} in Node. */
    public ZocaloOptions httpCompressionOff() {
        httpCompression = OptionalInt.empty();
        return self();
    }

    /**
     * Whether WebSockets are compressed where the container has the extension {@code permessage-deflate} (no). It costs
     * memory and time for every connection, and there is no way to leave out single messages, nor small ones. Where the
     * container has none, as GlassFish, it changes nothing.
     */
    public boolean perMessageDeflate() {
        return perMessageDeflate;
    }

    public ZocaloOptions perMessageDeflate(boolean value) {
        perMessageDeflate = value;
        return self();
    }

    /** Who decides which clients may begin a session (nobody: all may). */
    public Optional<RequestGate> allowRequest() {
        return Optional.ofNullable(allowRequest);
    }

    /** Asks before a session begins. The request's thread waits, for {@link #connectTimeout} at most. */
    public ZocaloOptions allowRequest(RequestGate gate) {
        allowRequest = gate;
        return self();
    }

    /** Who makes the ids of the engine's sessions (20 characters that nobody can guess). */
    public Optional<Function<Handshake, String>> generateId() {
        return Optional.ofNullable(generateId);
    }

    /**
     * Makes the ids of the engine's sessions: visible ASCII without quotes and backslashes, unique, and impossible to
     * guess, as whoever knows an id can take the session over. A client whose id is taken or wrong is refused.
     */
    public ZocaloOptions generateId(Function<Handshake, String> generator) {
        generateId = generator;
        return self();
    }

    /** Who adds headers to the answer to a handshake (nobody). */
    public List<HeadersListener> initialHeadersListeners() {
        return List.copyOf(initialHeadersListeners);
    }

    /**
     * Adds headers to the answer that begins a session, by polling or by WebSocket; {@code initial_headers} in Node.
     * Those of {@link #onHeaders} are asked afterwards.
     */
    public ZocaloOptions onInitialHeaders(HeadersListener listener) {
        initialHeadersListeners.add(listener);
        return self();
    }

    /** Who adds headers to every answer (nobody). */
    public List<HeadersListener> headersListeners() {
        return List.copyOf(headersListeners);
    }

    /**
     * Adds headers to every answer to a poll or POST that goes well, and to that which opens a WebSocket; {@code headers}
     * in Node.
     */
    public ZocaloOptions onHeaders(HeadersListener listener) {
        headersListeners.add(listener);
        return self();
    }

    /** Who hears of refused requests (nobody). */
    public List<Consumer<ConnectionError>> connectionErrorListeners() {
        return List.copyOf(connectionErrorListeners);
    }

    /**
     * Hears of every request that is refused, before the client does, on the request's thread; {@code connection_error}
     * in Node.
     */
    public ZocaloOptions onConnectionError(Consumer<ConnectionError> listener) {
        connectionErrorListeners.add(listener);
        return self();
    }

    private ZocaloOptions self() {
        return (ZocaloOptions) this;
    }
}
