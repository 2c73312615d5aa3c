package org.zocalo.hub;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.zocalo.DisconnectReason;
import org.zocalo.PacketGate;
import org.zocalo.Socket;

/** The part of a socket that takes what wants to hear it. */
abstract class ListeningSocket implements Socket {
    final Listeners listeners = new Listeners();

    /** From now on what is sent is heard; the way of other sockets stays as short as it is. */
    abstract void hearOutgoing();

    @Override
    public Socket on(String event, ArgumentsHandler handler) {
        listeners.add(event, handler);
        return this;
    }

    @Override
    public <T> Socket on(String event, Class<T> type, PayloadHandler<T> handler) {
        return on(event, (Type) type, handler);
    }

    @Override
    public <T> Socket on(String event, Type type, PayloadHandler<T> handler) {
        return on(event, new Handlers.Typed<>(type, handler));
    }

    @Override
    public Socket once(String event, ArgumentsHandler handler) {
        listeners.addOnce(event, handler);
        return this;
    }

    @Override
    public Socket off(String event) {
        listeners.remove(event);
        return this;
    }

    @Override
    public Socket off(String event, Handler handler) {
        listeners.remove(event, handler);
        return this;
    }

    @Override
    public Set<String> eventNames() {
        return listeners.eventNames();
    }

    @Override
    public Socket use(PacketGate gate) {
        listeners.gates(Few.add(gate));
        return this;
    }

    @Override
    public Socket onError(Consumer<Throwable> listener) {
        listeners.error(Few.add(listener));
        return this;
    }

    @Override
    public Socket onAny(EventListener listener) {
        listeners.any(Few.add(listener));
        return this;
    }

    @Override
    public Socket prependAny(EventListener listener) {
        listeners.any(Few.prepend(listener));
        return this;
    }

    @Override
    public Socket offAny(EventListener listener) {
        listeners.any(Few.remove(listener));
        return this;
    }

    @Override
    public Socket offAny() {
        listeners.any(Few.clear());
        return this;
    }

    @Override
    public List<EventListener> listenersAny() {
        return listeners.any();
    }

    @Override
    public Socket onAnyOutgoing(OutgoingListener listener) {
        listeners.anyOutgoing(Few.add(listener));
        hearOutgoing();
        return this;
    }

    @Override
    public Socket prependAnyOutgoing(OutgoingListener listener) {
        listeners.anyOutgoing(Few.prepend(listener));
        hearOutgoing();
        return this;
    }

    @Override
    public Socket offAnyOutgoing(OutgoingListener listener) {
        listeners.anyOutgoing(Few.remove(listener));
        return this;
    }

    @Override
    public Socket offAnyOutgoing() {
        listeners.anyOutgoing(Few.clear());
        return this;
    }

    @Override
    public List<OutgoingListener> listenersAnyOutgoing() {
        return listeners.anyOutgoing();
    }

    @Override
    public Socket onDisconnecting(Consumer<DisconnectReason> listener) {
        listeners.disconnecting(Few.add(listener));
        return this;
    }

    @Override
    public Socket onDisconnect(Consumer<DisconnectReason> listener) {
        listeners.disconnect(Few.add(listener));
        return this;
    }
}
