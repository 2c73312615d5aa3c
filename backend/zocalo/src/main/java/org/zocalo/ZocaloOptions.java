package org.zocalo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * The options of a server; each has the default of Socket.IO where Socket.IO has it.
 *
 * <pre>{@code
 * void configure(@Observes ZocaloOptions options) {
 *     options.pingInterval(Duration.ofSeconds(10)).cors(Cors.origins("https://app.example.org"));
 * }
 * }</pre>
 *
 * They are read when the application starts; later changes have no effect.
 */
public final class ZocaloOptions extends EngineOptions {
    private Duration connectTimeout = Duration.ofSeconds(45);
    private Duration drainTimeout = Duration.ofSeconds(5);
    private boolean cleanupEmptyChildNamespaces = true;
    private Parser parser;
    private boolean serveClient = true;
    private boolean transactionalEmit = true;
    private Outbox outbox;
    private Duration outboxInterval = Duration.ofSeconds(10);
    private Executor executor;
    private Adapter.Factory adapter;
    private ConnectionStateRecovery connectionStateRecovery;
    private Authenticator authenticator;
    private Set<String> roles = Set.of();
    private Languages languages = Languages.of(Locale.ENGLISH, Locale.forLanguageTag("es"));
    private final Limits limits = new Limits();
    private final List<Telemetry> telemetry = new ArrayList<>(0);

    /**
     * How long a client may be connected without having joined a namespace (45 s), and how long {@link #allowRequest} may
     * take to decide.
     */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    public ZocaloOptions connectTimeout(Duration value) {
        connectTimeout = Positive.of(value);
        return this;
    }

    /** How long the end of the server waits for handlers under way, and for clients to be told what is queued (5 s). */
    public Duration drainTimeout() {
        return drainTimeout;
    }

    public ZocaloOptions drainTimeout(Duration value) {
        drainTimeout = Positive.of(value);
        return this;
    }

    /**
     * Whether a namespace that was made for a pattern or function is forgotten when its last socket has left, with all
     * that was added to this child alone (yes, unlike in Node).
     */
    public boolean cleanupEmptyChildNamespaces() {
        return cleanupEmptyChildNamespaces;
    }

    public ZocaloOptions cleanupEmptyChildNamespaces(boolean value) {
        cleanupEmptyChildNamespaces = value;
        return this;
    }

    /** What writes and reads Socket.IO packets, if not Socket.IO's own form: JSON, with binary in frames of its own. */
    public Optional<Parser> parser() {
        return Optional.ofNullable(parser);
    }

    public ZocaloOptions parser(Parser value) {
        parser = value;
        return this;
    }

    /** Whether the JavaScript client is served below the path, as {@code socket.io.js} and its variants (yes). */
    public boolean serveClient() {
        return serveClient;
    }

    public ZocaloOptions serveClient(boolean value) {
        serveClient = value;
        return this;
    }

    /**
     * Whether an event that is emitted within a JTA transaction leaves when that commits, and never after a rollback
     * (yes). Where the container has no JTA events leave at once.
     */
    public boolean transactionalEmit() {
        return transactionalEmit;
    }

    public ZocaloOptions transactionalEmit(boolean value) {
        transactionalEmit = value;
        return this;
    }

    /** What keeps {@linkplain BroadcastOperator#durable durable} events, if not the bean of that type. */
    public Optional<Outbox> outbox() {
        return Optional.ofNullable(outbox);
    }

    public ZocaloOptions outbox(Outbox value) {
        outbox = value;
        return this;
    }

    /**
     * How often it is looked for what other servers, or this one before it died, have left in the outbox (10 s): for the
     * first time this long after the start, so that clients are back by then. As long a durable event is left to the
     * server that emits it.
     */
    public Duration outboxInterval() {
        return outboxInterval;
    }

    public ZocaloOptions outboxInterval(Duration value) {
        outboxInterval = Positive.of(value);
        return this;
    }

    /** Where handlers run, if not on the container's own threads. They may block. */
    public Optional<Executor> executor() {
        return Optional.ofNullable(executor);
    }

    public ZocaloOptions executor(Executor value) {
        executor = value;
        return this;
    }

    /** What keeps the rooms, if not this node's memory. */
    public Optional<Adapter.Factory> adapter() {
        return Optional.ofNullable(adapter);
    }

    public ZocaloOptions adapter(Adapter.Factory value) {
        adapter = value;
        return this;
    }

    /** What a client that comes back soon enough finds again (nothing). */
    public Optional<ConnectionStateRecovery> connectionStateRecovery() {
        return Optional.ofNullable(connectionStateRecovery);
    }

    public ZocaloOptions connectionStateRecovery(ConnectionStateRecovery value) {
        connectionStateRecovery = value;
        return this;
    }

    /** Who says who a client is, if not the container. */
    public Optional<Authenticator> authenticator() {
        return Optional.ofNullable(authenticator);
    }

    public ZocaloOptions authenticator(Authenticator value) {
        authenticator = value;
        return this;
    }

    /** Which roles the container is asked about when somebody that it knows connects (those that gateways mention). */
    public Set<String> roles() {
        return roles;
    }

    public ZocaloOptions roles(Set<String> names) {
        roles = Set.copyOf(names);
        return this;
    }

    /**
     * The languages in which clients are told of problems (English and Spanish, as the library speaks them). Where the
     * library or Bean Validation has not the language, they speak English.
     */
    public Languages languages() {
        return languages;
    }

    public ZocaloOptions languages(Languages value) {
        languages = value;
        return this;
    }

    /** How much clients may take; to be changed in place. */
    public Limits limits() {
        return limits;
    }

    /** What is told how the server does (nobody). */
    public List<Telemetry> telemetry() {
        return List.copyOf(telemetry);
    }

    /** Tells one more how the server does. */
    public ZocaloOptions telemetry(Telemetry one) {
        telemetry.add(one);
        return this;
    }
}
