package org.zocalo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Keeps the rooms of one namespace and carries what is said to them: the one seam for clustering. It speaks of ids,
 * rooms and packets only. All methods may be called by several threads.
 */
public interface Adapter {

    /** Puts a socket into rooms. */
    void join(String id, Collection<String> rooms);

    /** Takes a socket out of a room. */
    void leave(String id, String room);

    /** Takes a socket out of all rooms. */
    void leaveAll(String id);

    /** The rooms of a socket of this node; a copy. */
    Set<String> rooms(String id);

    /** The rooms of this node, and the ids of those in them; a copy. */
    Map<String, Set<String>> rooms();

    /** How many rooms this node has. */
    default int roomsCount() {
        return rooms().size();
    }

    /** Sends a packet to the chosen. */
    void broadcast(Packet packet, Selection selection);

    /**
     * Sends a packet that asks for acknowledgements to the chosen.
     *
     * @param expected hears, once, how many will be asked
     * @param answers hears each acknowledgement, or that a client left: {@code null}
     */
    void broadcast(Packet packet, Selection selection, Consumer<Integer> expected, Consumer<Arguments> answers);

    /** The chosen sockets. */
    CompletionStage<List<RemoteSocket>> fetchSockets(Selection selection);

    /** Puts the chosen into rooms, by {@link RemoteSocket#join}; one whom the {@link RoomPolicy} refuses stays out. */
    void join(Selection selection, Collection<String> rooms);

    /** Takes the chosen out of rooms. */
    void leave(Selection selection, Collection<String> rooms);

    /** Ends the chosen. */
    void disconnect(Selection selection, boolean close);

    /** Says an event to the other servers: each hands it to its {@link Local#serverSide}. */
    void serverSideEmit(Packet packet);

    /**
     * The same, and asks for acknowledgements.
     *
     * @param expected hears, once, how many other servers will be asked
     * @param answers hears each answer, or that a server has gone: {@code null}
     */
    void serverSideEmit(Packet packet, Consumer<Integer> expected, Consumer<Arguments> answers);

    /** Lets go of what it holds. */
    void close();

    /**
     * Who is meant.
     *
     * @param rooms those in one of these, everybody if empty
     * @param except but none of those in one of these
     * @param local only this node's
     * @param dropIfBusy only those who can take it at once
     */
    record Selection(Set<String> rooms, Set<String> except, boolean local, boolean dropIfBusy) {
        /** Everybody. */
        public static final Selection ALL = new Selection(Set.of(), Set.of(), false, false);
    }

    /** The sockets of this node, as an adapter sees them. */
    interface Local {

        /** Their ids. */
        Set<String> ids();

        /** Hands a packet to a socket; nothing happens if it is gone. */
        void deliver(String id, Packet packet, boolean dropIfBusy);

        /**
         * Runs what delivers one packet to many sockets, and counts it as one fan-out.
         *
         * @param deliveries calls {@code deliver} for each, and returns how often
         */
        default void fanOut(Packet packet, IntSupplier deliveries) {
            deliveries.getAsInt();
        }

        /** Hands a packet to a socket, and the answer is heard once; {@code null} if the socket is gone. */
        void deliver(String id, Packet packet, Consumer<Arguments> answer);

        /** The socket, if it is here. */
        java.util.Optional<RemoteSocket> socket(String id);

        /** Another server has said something; without a request for an answer, the {@code Ack} does nothing. */
        void serverSide(String event, Arguments args, Ack ack);

        /** Whether somebody wants to know what becomes of rooms: if not, {@link #roomChanged} need not be called. */
        boolean hearsRooms();

        /** A room of this node has changed. It only takes a note, and may be called under the lock of the room. */
        void roomChanged(RoomEvent.Type type, String room, String id);

        /** Passes on what has been noted: to be called when no lock is held. */
        void roomsChanged();
    }

    /** Makes the adapter of a namespace. */
    @FunctionalInterface
    interface Factory {
        Adapter create(String namespace, Local local);
    }
}
