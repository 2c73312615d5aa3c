package org.zocalo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what {@link ConnectionStateRecovery} needs of one namespace: the events of a while, in order, and the sessions of
 * clients that have gone. All methods may be called by several threads, and may block.
 */
public interface RecoveryStore {

    /**
     * Keeps an event.
     *
     * @param bytes its size as encoded
     * @param selection who is meant: rooms and exceptions
     * @return its offset: an opaque text, later than all before
     */
    String append(Packet packet, int bytes, Adapter.Selection selection);

    /** The offset of the last event; of the beginning, if there was none. */
    String offset();

    /** Keeps the session of a client that has gone. */
    void save(Session session);

    /** Takes the session of a private id out: nobody else gets it. */
    Optional<Session> take(String pid);

    /**
     * The events for the rooms of a session after an offset, in order; empty if some of them are kept no more, or the
     * offset means nothing. Where the client was cut off between an event and its offset, the text is that event's last
     * argument.
     */
    Optional<List<Stored>> missed(Session session, String offset);

    /** The sessions that are here already when the store is made: those that another server has left (none). */
    default List<Session> left() {
        return List.of();
    }

    /** Lets go of what it holds. */
    void close();

    /**
     * A client that has gone and may come back.
     *
     * @param pid its private id, a secret between the server and this client
     * @param sid its public id
     * @param rooms those it was in
     * @param data what the application kept with it
     * @param since the offset when it entered
     * @param sent the offset of the last event that was sent to it
     * @param until the offset when it went
     */
    record Session(
            String pid,
            String sid,
            Set<String> rooms,
            Map<String, Object> data,
            String since,
            String sent,
            String until) {}

    /** An event that was kept, and its offset. */
    record Stored(Packet packet, String offset) {}

    /** Makes the store of a namespace. */
    @FunctionalInterface
    interface Factory {
        RecoveryStore create(String namespace);
    }
}
