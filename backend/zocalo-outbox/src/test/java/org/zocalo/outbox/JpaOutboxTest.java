package org.zocalo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zocalo.Adapter.Selection;
import org.zocalo.Outbox;
import org.zocalo.Outbox.Entry;

/** The outbox on a table that its own script has made, in transactions of the test's. */
@Timeout(120)
class JpaOutboxTest {
    private static final Duration OVER = Duration.ZERO;
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private EntityManagerFactory factory;

    /** The script stands beside versions of the application's, and changes nothing when it is there already. */
    private void open(TestDatabase database) {
        var url = database.make(folder);
        for (int i = 0; i < 2; i++) {
            var flyway = Flyway.configure()
                    .dataSource(url, database.user(), "")
                    .locations("classpath:db/shop", "classpath:db/outbox")
                    .load();
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(i == 0 ? 2 : 0);
        }
        factory = Persistence.createEntityManagerFactory(
                "plain",
                Map.of(
                        "jakarta.persistence.jdbc.url",
                        url,
                        "jakarta.persistence.jdbc.user",
                        database.user(),
                        "jakarta.persistence.jdbc.password",
                        ""));
    }

    @AfterEach
    void close() {
        if (factory != null) {
            factory.close();
        }
    }

    /** Does something in a transaction, as the interceptor would. */
    private <T> T within(Function<Outbox, T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            var result = work.apply(new JpaOutbox(entities));
            entities.getTransaction().commit();
            return result;
        } finally {
            entities.close();
        }
    }

    private void store(Entry entry, Duration lease) {
        within(outbox -> {
            outbox.store(entry, lease);
            return null;
        });
    }

    private List<String> claim(int most, Duration lease) {
        return within(outbox -> outbox.claim(most, lease)).stream()
                .map(Entry::id)
                .toList();
    }

    private void remove(String... ids) {
        within(outbox -> {
            outbox.remove(List.of(ids));
            return null;
        });
    }

    private static Entry entry(int number) {
        var at = Instant.parse("2026-11-23T10:00:00Z").plusNanos(number * 1000L);
        return new Entry("e" + number, at, "/shop", Selection.ALL, "sold", "[" + number + "]", List.of());
    }

    @ParameterizedTest
    @EnumSource
    void an_event_comes_back_as_it_was_stored(TestDatabase database) {
        open(database);
        var selection = new Selection(Set.of("á,\"b\"", "c"), Set.of("d"), false, false);
        var attachments = List.of(new byte[] {1, -1}, new byte[0]);
        var text = "x".repeat(100_000);
        var stored = new Entry("id", entry(7).at(), "", selection, "évent", "[\"" + text + "\"]", attachments);
        store(stored, OVER);
        List<Entry> claimed = within(outbox -> outbox.claim(1, LONG));
        assertThat(claimed).singleElement().usingRecursiveComparison().isEqualTo(stored);
    }

    @ParameterizedTest
    @EnumSource
    void only_what_nobody_has_in_hand_is_claimed_the_oldest_first(TestDatabase database) {
        open(database);
        store(entry(3), OVER);
        store(entry(1), OVER);
        store(entry(2), OVER);
        store(entry(0), LONG);
        assertThat(claim(2, LONG)).containsExactly("e1", "e2");
        assertThat(claim(2, OVER)).containsExactly("e3");
        assertThat(claim(2, LONG)).containsExactly("e3"); // whoever had it did not send it in time
        assertThat(claim(2, LONG)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_removed_is_gone_and_may_have_been_gone_before(TestDatabase database) {
        open(database);
        store(entry(1), OVER);
        store(entry(2), OVER);
        remove("e1", "unknown");
        remove("e1");
        assertThat(claim(10, LONG)).containsExactly("e2");
    }

    @ParameterizedTest
    @EnumSource
    void of_many_that_claim_at_the_same_time_each_gets_others(TestDatabase database) throws Exception {
        open(database);
        IntStream.range(0, 200).forEach(number -> store(entry(number), OVER));
        var together = new CyclicBarrier(4);
        Callable<List<String>> node = () -> {
            var mine = new ArrayList<String>();
            together.await();
            for (int round = 0; round < 40; round++) {
                mine.addAll(claim(10, LONG));
            }
            return mine;
        };
        var nodes = Executors.newFixedThreadPool(4);
        try {
            var all = new ArrayList<String>();
            for (var one : nodes.invokeAll(List.of(node, node, node, node))) {
                all.addAll(one.get());
            }
            assertThat(all).hasSize(200).doesNotHaveDuplicates();
        } finally {
            nodes.shutdownNow();
        }
    }
}
