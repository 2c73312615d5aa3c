package org.zocalo.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.Adapter;
import org.zocalo.RoomEvent;
import org.zocalo.ZocaloOptions;
import org.zocalo.runtime.Threads;

/** What is told of rooms, and that they are what is told. */
@Timeout(60)
class RoomEventsTest {
    private final ZocaloOptions options = new ZocaloOptions();
    private final Hub hub = new Hub(options, Threads.of(options));
    private final HubNamespace namespace = (HubNamespace) hub.of("/");
    private final Adapter adapter = namespace.adapter();
    private final LinkedBlockingQueue<RoomEvent> told = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        hub.close();
    }

    private List<String> next(int count) throws InterruptedException {
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var event = told.poll(10, TimeUnit.SECONDS);
            assertThat(event.namespace()).isSameAs(namespace);
            texts.add(event.type() + " " + event.room() + " " + event.socketId());
        }
        return texts;
    }

    @Test
    void each_change_is_told_once_and_in_order() throws Exception {
        namespace.onRoom(event -> {
            throw new IllegalStateException("harms nobody");
        });
        namespace.onRoom(told::add);
        adapter.join("ana", List.of("a", "b"));
        adapter.join("luis", List.of("a"));
        adapter.join("luis", List.of("a"));
        adapter.leave("luis", "b");
        adapter.leave("ana", "b");
        assertThat(namespace.rooms()).isEqualTo(Map.of("a", Set.of("ana", "luis")));
        adapter.leaveAll("ana");
        adapter.leaveAll("ana");
        adapter.leaveAll("luis");
        assertThat(next(10))
                .containsExactly(
                        "CREATED a ana",
                        "JOINED a ana",
                        "CREATED b ana",
                        "JOINED b ana",
                        "JOINED a luis",
                        "LEFT b ana",
                        "DELETED b ana",
                        "LEFT a ana",
                        "LEFT a luis",
                        "DELETED a luis");
        assertThat(namespace.rooms()).isEmpty();
    }

    @Test
    void what_many_threads_do_is_told_as_it_happens() throws Exception {
        namespace.onRoom(told::add);
        var failures = new ConcurrentLinkedQueue<String>();
        hammer();
        var members = new HashMap<String, Set<String>>();
        adapter.join("last", List.of("last"));
        for (var event = told.poll(10, TimeUnit.SECONDS);
                !event.room().equals("last");
                event = told.poll(10, TimeUnit.SECONDS)) {
            if (!follows(event, members)) {
                failures.add(event + " after " + members.get(event.room()));
            }
        }
        assertThat(failures).isEmpty();
        assertThat(members).isEmpty();
    }

    private void hammer() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        var tasks = new ArrayList<Future<?>>();
        for (int t = 0; t < 4; t++) {
            tasks.add(pool.submit(() -> {
                for (int i = 0; i < 5000; i++) {
                    change();
                }
            }));
        }
        for (var task : tasks) {
            task.get();
        }
        pool.shutdown();
        for (int i = 0; i < 3; i++) {
            adapter.leaveAll("id" + i);
        }
    }

    /** Few ids and rooms, so that threads meet. */
    private void change() {
        var random = ThreadLocalRandom.current();
        var id = "id" + random.nextInt(3);
        switch (random.nextInt(4)) {
            case 0 -> adapter.leave(id, "r" + random.nextInt(3));
            case 1 -> adapter.leaveAll(id);
            default -> adapter.join(id, List.of("r" + random.nextInt(3), "r" + random.nextInt(3)));
        }
    }

    private static boolean follows(RoomEvent event, Map<String, Set<String>> members) {
        var room = members.get(event.room());
        return switch (event.type()) {
            case CREATED -> members.putIfAbsent(event.room(), new HashSet<>()) == null;
            case JOINED -> room != null && room.add(event.socketId());
            case LEFT -> room != null && room.remove(event.socketId());
            case DELETED -> room != null && room.isEmpty() && members.remove(event.room()) != null;
        };
    }

    @Test
    void who_joins_while_leaving_all_stays_nowhere_or_is_known_to_be_there() throws Exception {
        hammer();
        assertThat(namespace.rooms()).isEmpty();
        assertThat(adapter.rooms("id0")).isEmpty();
    }
}
