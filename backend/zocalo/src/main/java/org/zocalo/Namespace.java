package org.zocalo;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * A part of the application with its own clients, rooms and events, over the client's one connection.
 *
 * <pre>{@code
 * var tickets = io.of("/tickets");
 * tickets.use(socket -> accounts.require(socket.handshake().auth()));
 * tickets.onConnection(socket -> socket.join("lobby"));
 * }</pre>
 */
public interface Namespace extends BroadcastOperator {

    /** The name, with its leading slash. */
    String name();

    /**
     * What it is counted under: its name, or, for one of many that were made for a pattern, the pattern, of which there
     * are few. The template of a gateway stands as it was written: {@code /room-{id}}.
     */
    String family();

    /** What the named groups of the pattern that it matches stand for, empty for other namespaces. */
    Map<String, String> parameters();

    /** Asks the gate about each client that wants to enter; gates are asked in order, on a thread that may block. */
    Namespace use(Gate gate);

    /** Says who the clients of this namespace are, instead of that of the {@link ZocaloOptions#authenticator options}. */
    Namespace authenticator(Authenticator authenticator);

    /** Asks the policy before a socket joins a room, in place of the one before (all may join all rooms). */
    Namespace roomPolicy(RoomPolicy policy);

    /** Asks the gate about each event of any socket, before it is handled and after the gates that came before. */
    Namespace usePacket(PacketGate gate);

    /** Calls the listener for each client that has entered, before any of its events. */
    Namespace onConnection(Consumer<Socket> listener);

    /**
     * Calls the handler at each event of this name from any socket. A namespace that declares its events in this way
     * answers all others with a {@link Problem} of status 404 where an acknowledgement is asked for.
     *
     * @throws IllegalArgumentException if the name is reserved
     */
    Namespace on(String event, EventHandler handler);

    /** The sockets of this node. */
    Collection<Socket> sockets();

    /** The rooms of this node and the ids of those in them, each socket's own room too; a copy, for administrators. */
    Map<String, Set<String>> rooms();

    /** How many rooms this node has, each socket's own room too. */
    int roomsCount();

    /**
     * Calls the listener when a room of this node is created, joined, left or deleted: once each and in the order in
     * which it happens, a moment later, on a thread that may block.
     */
    Namespace onRoom(Consumer<RoomEvent> listener);

    /**
     * Says something to the other servers of the cluster, in their namespace of this name; not to this one. Without a
     * cluster nobody hears it. Within a transaction it leaves when the transaction has committed, or never.
     *
     * @throws IllegalArgumentException if the name is reserved
     */
    void serverSideEmit(String event, Object... args);

    /**
     * The same, and collects their answers. The stage completes when all have answered, or exceptionally with an
     * {@link AckTimeoutException} that carries the answers that came in time. Without a cluster it completes with an
     * empty list.
     */
    CompletionStage<List<Arguments>> serverSideEmitWithAck(Duration timeout, String event, Object... args);

    /**
     * Calls the handler when another server says this, one event of the namespace after another, on a thread that may
     * block.
     */
    Namespace onServerSide(String event, Socket.ArgumentsHandler handler);

    /** Calls the listener at whatever another server says, before the handlers. */
    Namespace onServerSide(Consumer<ServerSideEvent> listener);

    /** Decides whether a client may enter: returns if so. */
    @FunctionalInterface
    interface Gate {
        /**
         * Looks at a client that has not entered yet.
         *
         * @throws ConnectionRefusedException to refuse, with a message and data for the client's {@code connect_error}
         * @throws ProblemException to refuse with a problem as data
         */
        void check(Socket socket) throws Exception;

        /** Whether it is asked even about clients that come back where {@link ConnectionStateRecovery} skips the gates (no). */
        default boolean isUnavoidable() {
            return false;
        }
    }

    /** What is done at an event of any socket of the namespace. */
    @FunctionalInterface
    interface EventHandler {
        void handle(Socket socket, Arguments args, Ack ack) throws Exception;
    }
}
