package org.zocalo;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One client in one namespace.
 *
 * <pre>{@code
 * namespace.onConnection(socket -> {
 *     socket.join("lobby");
 *     socket.on("enviar-mensaje", NewMessage.class, (message, ack) -> ack.send(chat.store(message)));
 *     socket.broadcast().emit("usuario-conectado", socket.id());
 * });
 * }</pre>
 *
 * Handlers of one socket are called one after another, in the order in which the events came, on a thread of the
 * application's where they may block. A handler that fails answers the acknowledgement with a {@link Problem}.
 */
public interface Socket extends RemoteSocket {

    /** The namespace the socket is in. */
    Namespace namespace();

    /** Who it is; empty for somebody unknown. Known to the gates already, and changed when the client renews its token. */
    Optional<User> user();

    /**
     * The language in which the client wants to hear of problems: one of the {@link ZocaloOptions#languages}, as its
     * handshake says (see {@link Languages#of(Handshake)}). A client that changes it connects again.
     */
    Locale locale();

    /**
     * Puts the socket into rooms, if the {@link RoomPolicy} has nothing against any of them.
     *
     * @throws ProblemException as the policy throws it
     * @throws IllegalArgumentException for the room of a user
     */
    @Override
    void join(String... rooms);

    /** Puts the socket into rooms, whatever the {@link RoomPolicy} would say. */
    void admit(String... rooms);

    /** Whether the client is there. */
    boolean connected();

    /** Whether it has come back, with its id, rooms, data and what it had missed; see {@link ConnectionStateRecovery}. */
    boolean recovered();

    /** The name of the transport in use: {@code polling} or {@code websocket}. */
    String transport();

    /**
     * The id of the client's connection, the same in all its namespaces. It is a secret between the server and the
     * client: show no more than a part of it.
     */
    String clientId();

    /** Whether something sent now would leave at once: nothing waits for the client. Those to whom it does not miss volatile events. */
    boolean isWritable();

    /** Calls the listener each time when all that waited for the client has been written. */
    Socket onDrain(Runnable listener);

    /** What waits for the client's connection, with all its namespaces, and what has become of the rest. */
    Outbound outbound();

    /**
     * Calls the handler at each event of this name.
     *
     * @throws IllegalArgumentException if the name is reserved: see {@link #onDisconnect} instead of {@code disconnect}
     */
    Socket on(String event, ArgumentsHandler handler);

    /** Calls the handler at each event of this name with the first argument, read as the type. */
    <T> Socket on(String event, Class<T> type, PayloadHandler<T> handler);

    /** The same for a generic type, such as a list of records. */
    <T> Socket on(String event, Type type, PayloadHandler<T> handler);

    /** Calls the handler at the next event of this name only. */
    Socket once(String event, ArgumentsHandler handler);

    /** Forgets the handlers of an event. */
    Socket off(String event);

    /** Forgets one handler of an event. */
    Socket off(String event, Handler handler);

    /** The events that this socket has handlers of its own for; a copy. */
    Set<String> eventNames();

    /** Asks the gate about each event, after the gates of {@link Namespace#usePacket}. */
    Socket use(PacketGate gate);

    /** Calls the listener with what a gate of an event has thrown; without any it is logged, unless it is a problem. */
    Socket onError(Consumer<Throwable> listener);

    /** Calls the listener at each event, before the event's own handlers. */
    Socket onAny(EventListener listener);

    /** The same, before the other listeners. */
    Socket prependAny(EventListener listener);

    /** Forgets a listener of all events. */
    Socket offAny(EventListener listener);

    /** Forgets all listeners of all events. */
    Socket offAny();

    /** The listeners of all events, in their order; a copy. */
    List<EventListener> listenersAny();

    /**
     * Calls the listener at each event that is sent to this client, broadcasts among them; not at acknowledgements. It
     * is called in turn with the socket's handlers, a moment after the event has been sent. An object that was sent
     * within a transaction is heard as {@link Arguments} of one value: as it was then.
     */
    Socket onAnyOutgoing(OutgoingListener listener);

    /** The same, before the other listeners. */
    Socket prependAnyOutgoing(OutgoingListener listener);

    /** Forgets a listener of what is sent. */
    Socket offAnyOutgoing(OutgoingListener listener);

    /** Forgets all listeners of what is sent. */
    Socket offAnyOutgoing();

    /** The listeners of what is sent, in their order; a copy. */
    List<OutgoingListener> listenersAnyOutgoing();

    /**
     * Calls the listener when the socket has ended, before those of {@link #onDisconnect}. It has left its rooms;
     * {@link #rooms} says which they were, here and there.
     */
    Socket onDisconnecting(Consumer<DisconnectReason> listener);

    /** Calls the listener when the socket has ended. */
    Socket onDisconnect(Consumer<DisconnectReason> listener);

    /** Everybody in the namespace but this socket. */
    BroadcastOperator broadcast();

    /** Everybody in one of the rooms but this socket. */
    BroadcastOperator to(String... rooms);

    /** The same as {@link #to}. */
    BroadcastOperator in(String... rooms);

    /** Everybody but this socket and those in one of the rooms. */
    BroadcastOperator except(String... rooms);

    /** Everybody on this node but this socket. */
    BroadcastOperator local();

    /** Ends the socket, and leaves the connection to the client's other namespaces. */
    default void disconnect() {
        disconnect(false);
    }

    /** What is done with an event, in one of the two forms. */
    interface Handler {}

    /** What is done with all the arguments of an event. */
    @FunctionalInterface
    interface ArgumentsHandler extends Handler {
        void handle(Arguments args, Ack ack) throws Exception;
    }

    /** What is done with an event of one argument. */
    @FunctionalInterface
    interface PayloadHandler<T> extends Handler {
        void handle(T payload, Ack ack) throws Exception;
    }

    /** What hears every event. */
    @FunctionalInterface
    interface EventListener {
        void hear(String event, Arguments args) throws Exception;
    }

    /** What hears every event that is sent. */
    @FunctionalInterface
    interface OutgoingListener {
        void hear(String event, List<Object> args) throws Exception;
    }
}
