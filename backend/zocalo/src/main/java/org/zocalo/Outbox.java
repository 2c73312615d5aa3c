package org.zocalo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Keeps {@linkplain BroadcastOperator#durable durable} events where the application keeps its data, until they have been
 * sent. The module {@code zocalo-outbox} has one on JPA; a bean of this type is found by itself.
 *
 * <pre>{@code
 * outbox.store(entry, Duration.ofSeconds(10));      // in the transaction that the event belongs to
 * outbox.remove(List.of(entry.id()));               // it has been sent
 * outbox.claim(100, Duration.ofSeconds(10));        // what nobody has sent
 * }</pre>
 *
 * All methods may be called by several threads and on several nodes, and may block; what they throw means that nothing
 * was done.
 */
public interface Outbox {

    /**
     * Keeps an event in the transaction of this thread, or in one of its own if there is none.
     *
     * @param lease for how long from now it is left to this node, and nobody claims it
     */
    void store(Entry entry, Duration lease);

    /**
     * Takes over events that have been left behind, in a transaction of its own: those whose lease is over, the oldest
     * first. No other claim has them, on whatever node, before the new lease is over.
     *
     * @param most how many at most
     */
    List<Entry> claim(int most, Duration lease);

    /** Forgets events, in a transaction of its own. Some of them may be gone already. */
    void remove(Collection<String> ids);

    /**
     * An event that is kept.
     *
     * @param id what tells it from all others, 20 characters
     * @param at when it was emitted, in microseconds; later than all that the same node emitted before
     * @param namespace where; empty for the {@linkplain Zocalo#user sockets of a user} in all namespaces
     * @param selection who is meant: rooms and exceptions
     * @param event its name
     * @param args its arguments as a JSON array, with a placeholder object where binary was
     * @param attachments the binary that the placeholders stand for, by their number
     */
    record Entry(
            String id,
            Instant at,
            String namespace,
            Adapter.Selection selection,
            String event,
            String args,
            List<byte[]> attachments) {}
}
