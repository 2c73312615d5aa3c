package org.zocalo.hub;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.zocalo.Adapter;
import org.zocalo.BroadcastOperator;
import org.zocalo.ClientListener;
import org.zocalo.Limit;
import org.zocalo.Namespace;
import org.zocalo.NamespaceMatcher;
import org.zocalo.Packet;
import org.zocalo.ParentNamespace;
import org.zocalo.RecoveryExpired;
import org.zocalo.User;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;
import org.zocalo.runtime.Excesses;
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
    private final HubNamespace everywhere;
    private final Optional<DurableEvents> durableEvents;
    private volatile Clients clients = Clients.NONE;
    private volatile ToIntFunction<Packet> sizes = packet -> 0;
    private volatile Transactions transactions = Transactions.NONE;
    private final List<Consumer<RecoveryExpired>> expiryListeners = new CopyOnWriteArrayList<>();
    private final List<ClientListener> clientListeners = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Excesses excesses = new Excesses();
    private final UserRates userRates;
    private final Telemetries telemetry;

    public Hub(ZocaloOptions options, Threads threads) {
        this.options = options;
        this.threads = threads;
        this.userRates = new UserRates(options.limits());
        this.telemetry = new Telemetries(options.telemetry());
        this.adapters = options.adapter().orElse(MemoryAdapter::new);
        this.everywhere = new HubNamespace(this, "", new ParentAdapter(namespaces.values()));
        this.durableEvents = options.outbox().map(outbox -> new DurableEvents(this, outbox));
        of("/"); // the one that is always there
        clientListeners.addAll(telemetry.all());
        telemetry.started(this);
    }

    /** The clients, as soon as there is what brings them. */
    public void clients(Clients those) {
        clients = those;
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
     * Runs what is the application's. A transaction that it begins and does not end is rolled back: whatever came next on
     * this thread would be in it.
     *
     * @throws IllegalStateException if it has left a transaction open
     */
    void run(Listeners.Action action) throws Exception {
        var within = inTransaction();
        var left = false;
        try {
            action.run();
        } finally {
            left = !within && inTransaction();
            if (left) {
                transactions.rollBack();
            }
        }
        if (left) {
            throw new IllegalStateException("a transaction was left open; it has been rolled back");
        }
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

    /**
     * What keeps events until they have been sent.
     *
     * @throws IllegalStateException if there is nothing to keep them in
     */
    DurableEvents durableEvents() {
        if (transactions == Transactions.NONE) {
            throw new IllegalStateException("durable events need the container's transactions, and transactionalEmit");
        }
        return durableEvents.orElseThrow(() -> new IllegalStateException(
                "durable events need an Outbox: a bean, as the module zocalo-outbox has one, or ZocaloOptions.outbox"));
    }

    /** Looks for events that have been left in the outbox, from now on. */
    public void watchOutbox() {
        durableEvents.ifPresent(DurableEvents::start);
    }

    /**
     * What sends an event of a namespace that this node may not know yet. One that a function of the application's would
     * have to judge has nobody in it here, and is not made: clients would come in past its gates.
     */
    Optional<HubNamespace> sender(String name) {
        if (name.isEmpty()) {
            return Optional.of(everywhere);
        }
        return find(name).or(() -> parents.byPattern(name).map(parent -> make(name, parent::child)));
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
        if (closed.isDone()) {
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
        return closing.get() || parents.isEmpty()
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
    public Map<Limit, Long> exceeded() {
        return excesses.counts();
    }

    /** What counts where limits are exceeded. */
    public Excesses excesses() {
        return excesses;
    }

    UserRates userRates() {
        return userRates;
    }

    @Override
    public int clientsCount() {
        return clients.count();
    }

    public Threads threads() {
        return threads;
    }

    Adapter adapter(HubNamespace namespace) {
        return adapters.create(namespace.name(), namespace.view());
    }

    @Override
    public boolean accepting() {
        return clients != Clients.NONE && !closing.get();
    }

    /** The sockets of this node in all namespaces. */
    List<HubSocket> all() {
        return namespaces.values().stream()
                .flatMap(namespace -> namespace.all().stream())
                .toList();
    }

    @Override
    public CompletionStage<Void> close() {
        if (closing.compareAndSet(false, true)) {
            new Farewell(this, clients)
                    .say()
                    .thenCompose(said ->
                            durableEvents.map(DurableEvents::quiet).orElse(CompletableFuture.completedFuture(null)))
                    .whenComplete((done, failure) -> end());
        }
        return closed;
    }

    private void end() {
        namespaces.values().forEach(HubNamespace::close);
        threads.close();
        closed.complete(null);
    }
}
