package org.zocalo.hub;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.zocalo.Adapter;
import org.zocalo.BroadcastOperator;
import org.zocalo.ClientListener;
import org.zocalo.Namespace;
import org.zocalo.NamespaceMatcher;
import org.zocalo.Packet;
import org.zocalo.ParentNamespace;
import org.zocalo.RecoveryExpired;
import org.zocalo.User;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;
import org.zocalo.runtime.Telemetries;
import org.zocalo.runtime.Threads;

/** The server: its namespaces and its threads. */
public final class Hub implements Zocalo {
    private static final System.Logger LOG = System.getLogger(Hub.class.getName());

    private final ZocaloOptions options;
    private final Threads threads;
    private final Adapter.Factory adapters;
    private final ConcurrentHashMap<String, HubNamespace> namespaces = new ConcurrentHashMap<>();
    private final Parents parents = new Parents(this);
    private final List<Consumer<Namespace>> newNamespace = new CopyOnWriteArrayList<>();
    private final BroadcastOperator everywhere;
    private volatile IntSupplier clients = () -> 0;
    private volatile Runnable transport = () -> {};
    private volatile ToIntFunction<Packet> sizes = packet -> 0;
    private volatile Transactions transactions = Transactions.NONE;
    private final List<Consumer<RecoveryExpired>> expiryListeners = new CopyOnWriteArrayList<>();
    private final List<ClientListener> clientListeners = new CopyOnWriteArrayList<>();
    private final Telemetries telemetry;
    private volatile boolean attached;
    private volatile boolean closed;

    public Hub(ZocaloOptions options, Threads threads) {
        this.options = options;
        this.threads = threads;
        this.telemetry = new Telemetries(options.telemetry());
        this.adapters = options.adapter().orElse(MemoryAdapter::new);
        this.everywhere = new HubNamespace(this, "", new ParentAdapter(namespaces.values()));
        of("/"); // the one that is always there
        clientListeners.addAll(telemetry.all());
        telemetry.started(this);
    }

    /** What brings the clients: how many there are, and how all are ended. */
    public void transport(IntSupplier count, Runnable end) {
        clients = count;
        transport = end;
        attached = true;
    }

    /** What wants to know how the server does. */
    public Telemetries telemetry() {
        return telemetry;
    }

    /** What tells the size of an event as it is encoded, in bytes. */
    public void sizes(ToIntFunction<Packet> measure) {
        sizes = measure;
    }

    int size(Packet packet) {
        return sizes.applyAsInt(packet);
    }

    /** What knows the application's transactions. */
    public void transactions(Transactions those) {
        transactions = those;
    }

    /** Whether this thread is in a transaction, for whose end events wait. */
    boolean inTransaction() {
        return transactions.isOpen();
    }

    /**
     * Sends an event, as it is now, when the transaction of this thread commits.
     *
     * @param answer what fails if the transaction does not, or null
     * @throws IllegalArgumentException if the event cannot be written
     */
    void afterCommit(Packet packet, Consumer<Packet> way, CompletableFuture<?> answer) {
        var snapshot = Snapshot.of(packet);
        size(snapshot); // it is written now, and fails now if it cannot be
        transactions.afterCommit(new Outgoing(snapshot, way, answer, threads.workers()));
    }

    @Override
    public Zocalo onRecoveryExpired(Consumer<RecoveryExpired> listener) {
        expiryListeners.add(listener);
        return this;
    }

    void expired(RecoveryExpired session) {
        for (var listener : expiryListeners) {
            try {
                listener.accept(session);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a listener of expired sessions failed", e);
            }
        }
    }

    @Override
    public Namespace of(String name) {
        if (closed) {
            throw new IllegalStateException("the server is closed");
        }
        var slashed = name.startsWith("/") ? name : "/" + name;
        var known = namespaces.get(slashed);
        return known != null
                ? known
                : make(slashed, n -> parents.byPattern(n)
                        .map(parent -> parent.child(n))
                        .orElseGet(() -> new HubNamespace(this, n)));
    }

    @Override
    public ParentNamespace of(Pattern pattern) {
        return parents.add(pattern);
    }

    @Override
    public ParentNamespace of(NamespaceMatcher matcher) {
        return parents.add(matcher);
    }

    @Override
    public Collection<Namespace> namespaces() {
        return List.copyOf(namespaces.values());
    }

    @Override
    public Zocalo onNewNamespace(Consumer<Namespace> listener) {
        newNamespace.add(listener);
        return this;
    }

    /** The namespace of this name, if there is one. */
    public Optional<HubNamespace> find(String name) {
        return Optional.ofNullable(namespaces.get(name));
    }

    /** The namespace that a parent makes of a name that is not known, if one of them wants to. */
    public CompletionStage<Optional<HubNamespace>> search(String name, JsonObject auth) {
        return closed || parents.isEmpty()
                ? CompletableFuture.completedStage(Optional.empty())
                : parents.search(name, auth);
    }

    /** Forgets a namespace that is empty, for good. */
    public void forget(HubNamespace namespace) {
        namespaces.remove(namespace.name(), namespace);
    }

    /** Makes a namespace, unless somebody else was faster. */
    HubNamespace make(String name, Function<String, HubNamespace> maker) {
        var made = new HubNamespace[1];
        var namespace = namespaces.computeIfAbsent(name, n -> made[0] = maker.apply(n));
        if (made[0] != null) {
            newNamespace.forEach(listener -> announce(namespace, listener));
        }
        return namespace;
    }

    private static void announce(HubNamespace namespace, Consumer<Namespace> listener) {
        try {
            listener.accept(namespace);
        } catch (RuntimeException e) {
            System.getLogger(Hub.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            "a listener of the new namespace " + namespace.name() + " failed",
                            e);
        }
    }

    @Override
    public Zocalo onClient(ClientListener listener) {
        clientListeners.add(listener);
        return this;
    }

    /** Those who want to know of the clients, now and later. */
    public List<ClientListener> clientListeners() {
        return clientListeners;
    }

    @Override
    public Future<?> after(Duration delay, Runnable task) {
        try {
            return threads.after(delay, task);
        } catch (RejectedExecutionException closedMeanwhile) {
            var never = new CompletableFuture<Void>();
            never.cancel(false);
            return never;
        }
    }

    @Override
    public BroadcastOperator user(String name) {
        return everywhere.to(User.room(name));
    }

    @Override
    public ZocaloOptions options() {
        return options;
    }

    @Override
    public int clientsCount() {
        return clients.getAsInt();
    }

    @Override
    public boolean accepting() {
        return attached && !closed;
    }

    public Threads threads() {
        return threads;
    }

    Adapter adapter(HubNamespace namespace) {
        return adapters.create(namespace.name(), namespace.view());
    }

    @Override
    public CompletionStage<Void> close() {
        closed = true;
        var sockets = namespaces.values().stream()
                .flatMap(namespace -> namespace.all().stream())
                .toList();
        transport.run();
        var endings = sockets.stream().map(HubSocket::quiet).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(endings).thenRun(() -> {
            namespaces.values().forEach(HubNamespace::close);
            threads.close();
        });
    }
}
