package org.zocalo.hub;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.zocalo.Ack;
import org.zocalo.Arguments;
import org.zocalo.DisconnectReason;
import org.zocalo.EventNames;
import org.zocalo.Packet;
import org.zocalo.PacketGate;
import org.zocalo.Socket.ArgumentsHandler;
import org.zocalo.Socket.EventListener;
import org.zocalo.Socket.OutgoingListener;

/** What the application wants to hear of one socket. Made when it is first needed: most sockets have none of their own. */
final class Listeners {
    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());

    private volatile List<EventListener> any = List.of();
    private volatile List<OutgoingListener> anyOutgoing = List.of();
    private volatile List<PacketGate> gates = List.of();
    private volatile List<Consumer<Throwable>> error = List.of();
    private volatile List<Consumer<DisconnectReason>> disconnecting = List.of();
    private volatile List<Consumer<DisconnectReason>> disconnect = List.of();
    private Map<String, List<ArgumentsHandler>> handlers = Map.of();
    private volatile List<Runnable> drain = List.of();

    synchronized void any(UnaryOperator<List<EventListener>> change) {
        any = change.apply(any);
    }

    synchronized void anyOutgoing(UnaryOperator<List<OutgoingListener>> change) {
        anyOutgoing = change.apply(anyOutgoing);
    }

    synchronized void gates(UnaryOperator<List<PacketGate>> change) {
        gates = change.apply(gates);
    }

    synchronized void error(UnaryOperator<List<Consumer<Throwable>>> change) {
        error = change.apply(error);
    }

    synchronized void disconnecting(UnaryOperator<List<Consumer<DisconnectReason>>> change) {
        disconnecting = change.apply(disconnecting);
    }

    synchronized void disconnect(UnaryOperator<List<Consumer<DisconnectReason>>> change) {
        disconnect = change.apply(disconnect);
    }

    synchronized void drain(UnaryOperator<List<Runnable>> change) {
        drain = change.apply(drain);
    }

    List<EventListener> any() {
        return any;
    }

    List<OutgoingListener> anyOutgoing() {
        return anyOutgoing;
    }

    synchronized void add(String event, ArgumentsHandler handler) {
        EventNames.check(event);
        if (handlers.isEmpty()) {
            handlers = new ConcurrentHashMap<>();
        }
        handlers.computeIfAbsent(event, e -> new CopyOnWriteArrayList<>()).add(handler);
    }

    void addOnce(String event, ArgumentsHandler handler) {
        add(event, new Handlers.Once(this, event, handler));
    }

    synchronized void remove(String event) {
        if (!handlers.isEmpty()) {
            handlers.remove(event);
        }
    }

    /** Forgets one handler, if it is there; the last one that was added, if it is there twice. */
    synchronized boolean remove(String event, Object handler) {
        var all = of(event);
        for (var i = all.size() - 1; i >= 0; i--) {
            if (Handlers.is(all.get(i), handler)) {
                all.remove(i);
                if (all.isEmpty()) {
                    remove(event);
                }
                return true;
            }
        }
        return false;
    }

    synchronized Set<String> eventNames() {
        return Set.copyOf(handlers.keySet());
    }

    void drained(HubSocket socket) {
        for (var listener : drain) {
            guard(socket, "drain", null, listener::run);
        }
    }

    private synchronized List<ArgumentsHandler> of(String event) {
        return handlers.getOrDefault(event, List.of());
    }

    /** An event has come. */
    void dispatch(HubSocket socket, String event, Arguments args, Ack ack) {
        var telemetry = socket.home().hub().telemetry();
        if (telemetry.isEmpty()) {
            handle(socket, event, args, ack);
            return;
        }
        var known = !socket.home().handlers(event).isEmpty() || !of(event).isEmpty();
        var handling = telemetry.handling(socket, event, known);
        var result = Handled.failed(null);
        try {
            result = handle(socket, event, args, ack);
        } finally {
            result.tell(handling);
        }
    }

    /** Gates, then those who hear all, then the namespace's handlers, then the socket's own. */
    private Handled handle(HubSocket socket, String event, Arguments args, Ack ack) {
        var refused = refusal(socket, event, args, ack);
        if (refused != null) {
            return refused;
        }
        var result = Handled.OK;
        var everything = any;
        for (var listener : everything) {
            result = result.and(guard(socket, event, ack, () -> listener.hear(event, args)));
        }
        var common = socket.home().handlers(event);
        for (var handler : common) {
            result = result.and(guard(socket, event, ack, () -> handler.handle(socket, args, ack)));
        }
        var own = of(event);
        for (var handler : own) {
            result = result.and(guard(socket, event, ack, () -> handler.handle(args, ack)));
        }
        if (!everything.isEmpty() || !common.isEmpty() || !own.isEmpty()) {
            return result;
        }
        if (socket.home().knowsItsEvents()) {
            ack.fail(Problems.unknownEvent(event, socket.locale()));
        }
        return Handled.UNKNOWN;
    }

    /** What a gate has against an event, or null. */
    private Handled refusal(HubSocket socket, String event, Arguments args, Ack ack) {
        var common = refusal(socket.home().packetGates(), socket, event, args, ack);
        return common != null ? common : refusal(gates, socket, event, args, ack);
    }

    private Handled refusal(List<PacketGate> some, HubSocket socket, String event, Arguments args, Ack ack) {
        for (var gate : some) {
            try {
                gate.check(socket, event, args);
            } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
                var listening = error;
                listening.forEach(listener -> guard(socket, "error", null, () -> listener.accept(e)));
                ack.fail(
                        listening.isEmpty()
                                ? Problems.of(e, socket.locale(), () -> socket.line("a gate failed", "event", event))
                                : Problems.of(e, socket.locale()));
                socket.home().hub().telemetry().rejected("event_gate");
                return Handled.refused(e);
            }
        }
        return null;
    }

    /** An event is sent to the client. */
    void outgoing(HubSocket socket, List<OutgoingListener> all, Packet packet) {
        for (var listener : all) {
            try {
                listener.hear(packet.event(), packet.args());
            } catch (Exception e) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        socket.line("a listener of outgoing events failed", "event", packet.event()),
                        e);
            }
        }
    }

    void disconnected(HubSocket socket, DisconnectReason reason) {
        for (var listener : disconnecting) {
            guard(socket, "disconnecting", null, () -> listener.accept(reason));
        }
        for (var listener : disconnect) {
            guard(socket, "disconnect", null, () -> listener.accept(reason));
        }
    }

    /** Something that the application does. */
    interface Action {
        void run() throws Exception;
    }

    /** A handler that fails answers with a problem, is told in the log, and harms nobody else. */
    private static Handled guard(HubSocket socket, String event, Ack ack, Action action) {
        try {
            socket.home().hub().run(action);
            return Handled.OK;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            var problem = Problems.of(e, socket.locale(), () -> socket.line("a handler failed", "event", event));
            if (ack != null) {
                ack.fail(problem);
            }
            return Handled.failed(e);
        }
    }
}
