package org.zocalo.outbox;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.zocalo.Adapter.Selection;
import org.zocalo.Outbox.Entry;

/**
 * The row of an event that is kept. Times are numbers and lists are texts, which all databases and providers store alike.
 *
 * <pre>{@code
 * <class>org.zocalo.outbox.OutboxEntry</class> <!-- in persistence.xml -->
 * }</pre>
 */
@Entity
@Table(name = "zocalo_outbox")
@Cacheable(false)
public class OutboxEntry {
    private static final int TEXT = 1_000_000_000;

    @Id
    @Column(length = 36)
    private String id;

    @Column(name = "emitted_at", nullable = false)
    private long emittedAt;

    @Column(nullable = false, length = TEXT)
    private String namespace;

    @Column(nullable = false, length = TEXT)
    private String rooms;

    @Column(nullable = false, length = TEXT)
    private String excepted;

    @Column(nullable = false, length = TEXT)
    private String event;

    @Column(nullable = false, length = TEXT)
    private String args;

    @Column(nullable = false, length = TEXT)
    private String attachments;

    @Column(length = 36)
    private String claim;

    @Column(name = "claimed_until", nullable = false)
    private long claimedUntil;

    /** For the persistence provider. */
    protected OutboxEntry() {}

    OutboxEntry(Entry entry, Duration lease) {
        id = entry.id();
        emittedAt = ChronoUnit.MICROS.between(Instant.EPOCH, entry.at());
        namespace = entry.namespace();
        rooms = json(entry.selection().rooms());
        excepted = json(entry.selection().except());
        event = entry.event();
        args = entry.args();
        attachments = json(entry.attachments().stream()
                .map(Base64.getEncoder()::encodeToString)
                .toList());
        claimedUntil = Instant.now().plus(lease).toEpochMilli();
    }

    /** The event, as it was stored. */
    Entry entry() {
        var at = Instant.EPOCH.plus(emittedAt, ChronoUnit.MICROS);
        var selection = new Selection(Set.copyOf(texts(rooms)), Set.copyOf(texts(excepted)), false, false);
        var binary =
                texts(attachments).stream().map(Base64.getDecoder()::decode).toList();
        return new Entry(id, at, namespace, selection, event, args, binary);
    }

    private static String json(Collection<String> texts) {
        return Json.createArrayBuilder(texts).build().toString();
    }

    private static List<String> texts(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }
}
