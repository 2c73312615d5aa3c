package org.zocalo.hub;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.zocalo.Adapter;
import org.zocalo.Authenticator;
import org.zocalo.Delivery;
import org.zocalo.EventNames;
import org.zocalo.Namespace;
import org.zocalo.PacketGate;
import org.zocalo.RoomEvent;
import org.zocalo.RoomPolicy;
import org.zocalo.ServerSideEvent;
import org.zocalo.Socket;
import org.zocalo.runtime.Mailbox;

/** What the application has said of a namespace: who may enter, what may pass, and who hears of what. */
abstract class ListeningNamespace extends Broadcast implements Namespace {
    private static final System.Logger LOG = System.getLogger(ListeningNamespace.class.getName());

    private final List<Gate> gates = new CopyOnWriteArrayList<>();
    private final List<PacketGate> packetGates = new CopyOnWriteArrayList<>();
    private final List<Consumer<Socket>> connectionListeners = new CopyOnWriteArrayList<>();
    private final Map<String, List<EventHandler>> handlers = new ConcurrentHashMap<>();
    private final ServerSide serverSide;
    private final RoomEvents roomEvents;
    private final Identities identities;
    private final RoomLimit roomLimit;
    private volatile RoomPolicy roomPolicy;

    ListeningNamespace(Hub hub) {
        super(Adapter.Selection.ALL, null, Delivery.DEFAULT, Departure.COMMIT);
        var mailbox = new Mailbox(hub.threads().workers());
        serverSide = new ServerSide(mailbox);
        roomEvents = new RoomEvents(mailbox);
        identities = new Identities(hub);
        roomLimit = new RoomLimit(hub);
    }

    /** Repeats all that was said of another. */
    void repeat(ListeningNamespace other) {
        identities.copy(other.identities);
        roomPolicy = other.roomPolicy;
        gates.addAll(other.gates);
        packetGates.addAll(other.packetGates);
        serverSide.copy(other.serverSide);
        roomEvents.copy(other.roomEvents);
        connectionListeners.addAll(other.connectionListeners);
        other.handlers.forEach((event, some) -> handlers.put(event, new CopyOnWriteArrayList<>(some)));
    }

    @Override
    public Namespace use(Gate gate) {
        gates.add(gate);
        return this;
    }

    @Override
    public Namespace authenticator(Authenticator authenticator) {
        identities.authenticator(authenticator);
        return this;
    }

    Identities identities() {
        return identities;
    }

    @Override
    public Namespace roomPolicy(RoomPolicy policy) {
        roomPolicy = policy;
        return this;
    }

    /** Counts the rooms, and asks the policy about each of them. */
    void checkRooms(HubSocket socket, String... rooms) {
        roomLimit.check(socket, rooms);
        var policy = roomPolicy;
        if (policy != null) {
            for (var room : rooms) {
                policy.check(socket, room);
            }
        }
    }

    @Override
    public Namespace usePacket(PacketGate gate) {
        packetGates.add(gate);
        return this;
    }

    List<PacketGate> packetGates() {
        return packetGates;
    }

    @Override
    public Namespace onConnection(Consumer<Socket> listener) {
        connectionListeners.add(listener);
        return this;
    }

    @Override
    public Namespace on(String event, EventHandler handler) {
        EventNames.check(event);
        handlers.computeIfAbsent(event, e -> new CopyOnWriteArrayList<>()).add(handler);
        return this;
    }

    @Override
    public Namespace onRoom(Consumer<RoomEvent> listener) {
        roomEvents.listen(listener);
        return this;
    }

    RoomEvents roomEvents() {
        return roomEvents;
    }

    @Override
    public Namespace onServerSide(String event, Socket.ArgumentsHandler handler) {
        EventNames.check(event);
        serverSide.listen(event, handler);
        return this;
    }

    @Override
    public Namespace onServerSide(Consumer<ServerSideEvent> listener) {
        serverSide.listen(listener);
        return this;
    }

    ServerSide serverSide() {
        return serverSide;
    }

    /** Whether all gates let the socket in; the link hears why not. */
    boolean passes(HubSocket socket, Link link, boolean skipped) {
        try {
            for (var gate : gates) {
                if (!skipped || gate.isUnavoidable()) {
                    gate.check(socket);
                }
            }
            return true;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            Problems.refuse(socket, link, e, "gate");
            return false;
        }
    }

    /** Tells the listeners of a socket that has come. */
    void welcome(HubSocket socket) {
        for (var listener : connectionListeners) {
            try {
                listener.accept(socket);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, socket.line("a connection listener failed"), e);
            }
        }
    }

    /** The handlers of an event for every socket. */
    List<EventHandler> handlers(String event) {
        return handlers.getOrDefault(event, List.of());
    }

    /** Whether the namespace has declared which events there are. */
    boolean knowsItsEvents() {
        return !handlers.isEmpty();
    }
}
