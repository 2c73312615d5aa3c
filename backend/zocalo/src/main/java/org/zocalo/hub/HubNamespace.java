package org.zocalo.hub;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.zocalo.Adapter;
import org.zocalo.Arguments;
import org.zocalo.DisconnectReason;
import org.zocalo.EventNames;
import org.zocalo.Handshake;
import org.zocalo.Packet;
import org.zocalo.Socket;

/** A namespace: the sockets of this node, and the adapter that knows their rooms. */
public class HubNamespace extends ListeningNamespace {
    private final Hub hub;
    private final String name;
    private final Adapter adapter;
    private final ConcurrentHashMap<String, HubSocket> sockets = new ConcurrentHashMap<>();
    private final AtomicLong ackIds = new AtomicLong();
    private final Local view = new Local(this);
    private Recovery recovery;
    private final Occupancy occupancy;
    private final Map<String, String> parameters;
    private final String family;

    HubNamespace(Hub hub, String name) {
        this(hub, name, name, Map.of(), null);
    }

    private HubNamespace(Hub hub, String name, String family, Map<String, String> parameters, Occupancy occupancy) {
        this(hub, name, family, hub::adapter, parameters, occupancy);
        recovery = hub.options()
                .connectionStateRecovery()
                .map(wanted -> new Recovery(this, wanted))
                .orElse(null);
    }

    private HubNamespace(
            Hub hub,
            String name,
            String family,
            Function<HubNamespace, Adapter> adapter,
            Map<String, String> parameters,
            Occupancy occupancy) {
        super(hub);
        this.hub = hub;
        this.name = name;
        this.family = family;
        this.adapter = adapter.apply(this);
        this.parameters = parameters;
        this.occupancy = occupancy;
    }

    /** For a parent, which has an adapter of its own kind. */
    HubNamespace(Hub hub, String name, Adapter adapter) {
        this(hub, name, name, self -> adapter, Map.of(), null);
    }

    /** A namespace with all that was said of this one. */
    HubNamespace copy(String child, Map<String, String> values, Occupancy room) {
        var copy = new HubNamespace(hub, child, family(), values, room);
        copy.repeat(this);
        return copy;
    }

    @Override
    HubNamespace namespace() {
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String family() {
        return family;
    }

    @Override
    public Map<String, String> parameters() {
        return parameters;
    }

    /**
     * Keeps the namespace from being forgotten as empty, until {@link #release}.
     *
     * @return false if it has been forgotten already
     */
    public boolean hold() {
        return occupancy == null || occupancy.hold();
    }

    /** One of those that held it lets go. */
    void release() {
        if (occupancy != null) {
            occupancy.release(this);
        }
    }

    @Override
    public Collection<Socket> sockets() {
        return Collections.unmodifiableCollection(sockets.values());
    }

    @Override
    public Map<String, Set<String>> rooms() {
        return adapter.rooms();
    }

    @Override
    public int roomsCount() {
        return adapter.roomsCount();
    }

    @Override
    public void serverSideEmit(String event, Object... args) {
        EventNames.check(event);
        var packet = Packet.event(name, event, args);
        if (hub.inTransaction()) {
            hub.afterCommit(packet, adapter::serverSideEmit, null);
        } else {
            adapter.serverSideEmit(packet);
        }
    }

    @Override
    public CompletionStage<List<Arguments>> serverSideEmitWithAck(Duration timeout, String event, Object... args) {
        EventNames.check(event);
        var answers = new BroadcastAnswers();
        var packet = Packet.event(name, nextAckId(), event, args);
        if (hub.inTransaction()) {
            hub.afterCommit(packet, own -> askServers(own, answers, timeout), answers.result());
        } else {
            askServers(packet, answers, timeout);
        }
        return answers.result();
    }

    private void askServers(Packet packet, BroadcastAnswers answers, Duration timeout) {
        adapter.serverSideEmit(packet, answers::expect, answers::add);
        answers.within(timeout, hub.threads(), late -> {});
    }

    /** A client that is about to ask to enter; the namespace must be {@linkplain #hold held}, until the client's end. */
    public HubSocket newcomer(Handshake handshake, Link link) {
        return new HubSocket(this, handshake, link);
    }

    /** The same, under an id that the client knows already. */
    public HubSocket newcomer(String id, Handshake handshake, Link link) {
        return new HubSocket(id, this, handshake, link);
    }

    /** It is found out who it is, and the gates decide, on a thread that may block. The link hears the answer. */
    void ask(HubSocket socket, Link link) {
        socket.execute(() -> identities().identify(socket, link, () -> enter(socket, link)));
    }

    private void enter(HubSocket socket, Link link) {
        if (hub.telemetry().isEmpty()) {
            admitted(socket, link);
            return;
        }
        var connecting = hub.telemetry().connecting(socket);
        var result = Handled.refused(null);
        try {
            result = admitted(socket, link) ? Handled.OK : result;
        } finally {
            result.tell(connecting);
        }
    }

    /** Whether it is in now. */
    private boolean admitted(HubSocket socket, Link link) {
        var recovered = recovery != null && recovery.restore(socket);
        if (!passes(socket, link, recovered && recovery.skipsGates())) {
            socket.end(DisconnectReason.SERVER_NAMESPACE_DISCONNECT); // a gate may have let it into rooms
            return false;
        }
        if (!socket.enter()) {
            return false; // the client has gone meanwhile
        }
        identities().watch(socket);
        welcome(socket);
        return true;
    }

    void add(HubSocket socket) {
        if (recovery == null) {
            admit(socket, socket.ownRooms());
        } else {
            recovery.enter(socket);
        }
    }

    void admit(HubSocket socket, Set<String> rooms) {
        sockets.compute(socket.id(), (id, before) -> {
            if (before != null) {
                adapter.leaveAll(id); // an old client that is back under its id before its end has been dealt with
            }
            adapter.join(id, rooms);
            return socket;
        });
    }

    /** Sends an event to the chosen. */
    void broadcast(Packet packet, Adapter.Selection selection) {
        if (recovery == null) {
            adapter.broadcast(packet, selection);
        } else {
            recovery.broadcast(packet, selection);
        }
    }

    /**
     * What keeps events until they have been sent.
     *
     * @throws IllegalStateException if there is nothing to keep them in
     */
    DurableEvents durableEvents() {
        return hub.durableEvents();
    }

    /** Sends an event to one socket. */
    void emit(HubSocket socket, Packet packet, boolean dropIfBusy) {
        if (recovery == null) {
            socket.deliver(packet, dropIfBusy);
        } else {
            recovery.emit(socket, packet, dropIfBusy);
        }
    }

    /** Whether an event is sent that may be volatile. */
    boolean sends(Link link, boolean dropIfBusy) {
        if (!dropIfBusy || link.writable()) {
            return true;
        }
        hub.telemetry().dropped("volatile");
        return false;
    }

    /** Ends a socket, which may come back if there is recovery; false if it had ended already. */
    boolean end(HubSocket socket, DisconnectReason reason, BooleanSupplier ending) {
        return recovery == null ? ending.getAsBoolean() : recovery.end(socket, reason, ending);
    }

    void close() {
        adapter.close();
        if (recovery != null) {
            recovery.close();
        }
    }

    void remove(HubSocket socket) {
        sockets.compute(socket.id(), (id, current) -> {
            if (current != null && current != socket) {
                return current; // another has come since, under the same id
            }
            adapter.leaveAll(id);
            return null;
        });
    }

    HubSocket socket(String id) {
        return sockets.get(id);
    }

    Set<String> ids() {
        return sockets.keySet();
    }

    /** The number of the next event that asks for an acknowledgement; one for all the sockets of a broadcast. */
    long nextAckId() {
        return ackIds.getAndIncrement();
    }

    Hub hub() {
        return hub;
    }

    Adapter adapter() {
        return adapter;
    }

    Adapter.Local view() {
        return view;
    }

    Collection<HubSocket> all() {
        return sockets.values();
    }
}
