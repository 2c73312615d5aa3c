package org.zocalo.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.zocalo.Adapter.Selection;
import org.zocalo.Outbox;
import org.zocalo.Outbox.Entry;
import org.zocalo.Packet;
import org.zocalo.json.ArgumentsWriter;
import org.zocalo.json.Json;
import org.zocalo.runtime.Ids;
import org.zocalo.runtime.Mailbox;

/**
 * Events that are in the outbox until they have been sent. Who emits them sends them; what that node could not send, as it
 * died, another finds in a sweep, or the same when it is back.
 *
 * <p>Sweeps and removals run one after another: what this node has sent and could not remove is removed before it looks
 * for what is left, and so is not sent by it again.
 */
final class DurableEvents {
    private static final System.Logger LOG = System.getLogger(DurableEvents.class.getName());
    private static final int BATCH = 100;

    private final Hub hub;
    private final Outbox outbox;
    private final Duration interval;
    private final Mailbox mailbox;
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    DurableEvents(Hub hub, Outbox outbox) {
        this.hub = hub;
        this.outbox = outbox;
        this.interval = hub.options().outboxInterval();
        this.mailbox = new Mailbox(hub.threads().workers());
    }

    /** Stores an event, and sends it when it is committed. */
    void emit(HubNamespace namespace, Packet packet, Selection selection) {
        var entry = entry(packet, selection);
        outbox.store(entry, interval);
        var stored = packet(entry).delivered(packet.delivery());
        if (hub.inTransaction()) {
            hub.afterCommit(stored, own -> send(namespace, own, entry), null);
        } else {
            send(namespace, stored, entry);
        }
    }

    private Entry entry(Packet packet, Selection selection) {
        var id = Ids.next();
        var args = new ArrayList<>(packet.args());
        args.add(Map.of("id", id));
        var writer = new ArgumentsWriter();
        writer.arguments(args);
        var attachments = writer.attachments().stream().map(byte[]::clone).toList();
        return new Entry(id, time(), packet.namespace(), selection, packet.event(), writer.text(), attachments);
    }

    /** Now, or a little later: no two are the same. */
    private Instant time() {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return last.updateAndGet(before -> now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS));
    }

    private static Packet packet(Entry entry) {
        var args = Json.arguments(Json.parse(entry.args()).asJsonArray(), entry.attachments());
        return Packet.event(entry.namespace(), entry.event(), args);
    }

    private void send(HubNamespace namespace, Packet packet, Entry entry) {
        namespace.broadcast(packet, entry.selection());
        sent.add(entry.id());
        mailbox.execute(this::tryToRemove);
    }

    private void tryToRemove() {
        try {
            removeSent();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "events that have been sent are still in the outbox", e);
        }
    }

    private void removeSent() {
        while (!sent.isEmpty()) {
            var ids = new ArrayList<String>();
            for (var id = sent.poll(); id != null; id = ids.size() < BATCH ? sent.poll() : null) {
                ids.add(id);
            }
            try {
                outbox.remove(ids);
            } catch (RuntimeException e) {
                sent.addAll(ids);
                throw e;
            }
        }
    }

    /** Completes when what has been sent up to now is removed, or could not be. */
    CompletableFuture<Void> quiet() {
        var done = new CompletableFuture<Void>();
        mailbox.execute(() -> done.complete(null));
        return done;
    }

    /** Looks for what is left, now and then, from when clients have had the time to come back. */
    void start() {
        hub.after(interval, () -> mailbox.execute(this::sweep));
    }

    private void sweep() {
        try {
            List<Entry> left;
            do {
                removeSent();
                left = outbox.claim(BATCH, interval);
                left.forEach(this::sendAgain);
            } while (left.size() == BATCH);
            removeSent();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the outbox is not to be had, next try in " + interval, e);
        } finally {
            start();
        }
    }

    private void sendAgain(Entry entry) {
        try {
            hub.sender(entry.namespace()).ifPresent(namespace -> namespace.broadcast(packet(entry), entry.selection()));
            sent.add(entry.id());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "\"" + entry.event() + "\" stays in the outbox", e);
        }
    }
}
