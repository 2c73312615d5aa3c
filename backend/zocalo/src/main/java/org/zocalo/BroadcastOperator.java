package org.zocalo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Sends to many clients: an immutable choice of rooms and options, ended by what is to be done with the chosen.
 *
 * <pre>{@code
 * namespace.in("queue:1").emit("ticket-creado", ticket);
 * namespace.to("a", "b").except("c").asVolatile().emit("tick", now);
 * namespace.in("agents").timeout(Duration.ofSeconds(5)).emitWithAck("free?").thenAccept(replies -> ...);
 * }</pre>
 *
 * Without a room the choice is the whole namespace. A socket in several of the rooms is reached once. An event is
 * encoded once for all.
 *
 * <p>Within a JTA transaction an event waits for the commit, and reaches those who are in the rooms then; see {@link #now}.
 * Joining, leaving and disconnecting wait for nothing. A {@link #durable} event outlives a crash in between.
 */
public interface BroadcastOperator {

    /** Chooses those in one of the rooms, too. */
    BroadcastOperator to(String... rooms);

    /** The same as {@link #to}. */
    default BroadcastOperator in(String... rooms) {
        return to(rooms);
    }

    /** Leaves out those in one of the rooms. */
    BroadcastOperator except(String... rooms);

    /** Only the clients of this node. */
    BroadcastOperator local();

    /** Drops the event for those who cannot take it at once. */
    BroadcastOperator asVolatile();

    /** Sends under this policy for those for whom too much waits. */
    BroadcastOperator overflow(Overflow policy);

    /** Whether the transport may compress the event, if it compresses at all (it may). */
    BroadcastOperator compress(boolean value);

    /** Sends at once, also within a transaction and whatever becomes of it; before the events that wait. */
    BroadcastOperator now();

    /**
     * Keeps the event in the {@link Outbox}, within the transaction that it waits for, until it has been sent: if the
     * server dies in between, it is sent after the restart, or by another node. So it is sent at least once, and has one
     * more argument by which clients know it again: the last, an object whose {@code id} is a text. Outside of a
     * transaction it is kept in one of its own. It cannot be local, volatile, sent {@link #now} or acknowledged.
     *
     * @throws IllegalStateException if there is no outbox, or no transactions
     */
    BroadcastOperator durable();

    /** Sends the event {@code message} to the chosen. */
    default void send(Object... args) {
        emit("message", args);
    }

    /** Waits at most this long for acknowledgements. */
    BroadcastOperator timeout(Duration timeout);

    /**
     * Sends an event to the chosen. Within a transaction its arguments are taken as they are now, and it leaves when
     * the transaction has committed, or never.
     *
     * @throws IllegalArgumentException if the name is reserved or an argument cannot be written as JSON
     */
    void emit(String event, Object... args);

    /** Sends an event of a known type to the chosen, in the same way. */
    default <T> void emit(Event<T> event, T payload) {
        emit(event.name(), payload);
    }

    /**
     * Sends an event and collects the acknowledgements. The stage completes when all have answered, in the order of
     * the answers, or exceptionally with an {@link AckTimeoutException} that carries those that came in time. A client
     * that leaves meanwhile is not waited for. Within a transaction the time runs from the commit, and the stage ends
     * with a {@link RolledBackException} if there is none.
     *
     * @throws IllegalStateException without a {@link #timeout}
     */
    CompletionStage<List<Arguments>> emitWithAck(String event, Object... args);

    /** The chosen. */
    CompletionStage<List<RemoteSocket>> fetchSockets();

    /** Puts the chosen into rooms; those whom the {@link RoomPolicy} refuses stay out. */
    void socketsJoin(String... rooms);

    /** Takes the chosen out of rooms. */
    void socketsLeave(String... rooms);

    /** Ends the chosen; see {@link RemoteSocket#disconnect}. */
    void disconnectSockets(boolean close);
}
