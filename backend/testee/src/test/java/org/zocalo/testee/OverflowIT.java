package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that polls too seldom for what it is sent, under each policy. */
class OverflowIT {
    private static final int LIMIT = 10_000;
    private static final int SENT = LIMIT + 2_000;

    private final Engine engine = Engine.socketIo();
    private EngineClient watcher;
    private String sid;
    private String socketId;

    @BeforeEach
    void connect() {
        watcher = new WebSocketClient(engine);
        watcher.send("40/rooms,");
        assertThat(watcher.next()).startsWith("40/rooms,{");
        watcher.send("42/rooms,1[\"join\",\"watchers\"]");
        assertThat(watcher.next()).isEqualTo("43/rooms,1[]");
        sid = engine.open();
        engine.post(sid, "40/rooms,").assertTaken();
        socketId = engine.poll(sid).body().replaceFirst(".*\"sid\":\"(.{20})\".*", "$1");
    }

    @AfterEach
    void close() {
        watcher.close();
    }

    private void lag(String policy) {
        engine.post(sid, "42/rooms,[\"lag\",\"" + policy + "\"," + SENT + "]").assertTaken();
    }

    private void assertWatched(String event, String rest) {
        assertThat(watcher.next()).isEqualTo("42/rooms,[\"" + event + "\",\"" + socketId + "\"," + rest + "]");
    }

    private static String outbound(int messages, long bytes, int dropped, int conflated) {
        return "{\"bytes\":" + bytes + ",\"conflated\":" + conflated + ",\"dropped\":" + dropped + ",\"messages\":"
                + messages + ",\"sent\":1},false";
    }

    private static String event(int number) {
        return "42/rooms,[\"number\"," + number + "]";
    }

    private static List<String> events(int from, int to) {
        return IntStream.range(from, to).mapToObj(OverflowIT::event).toList();
    }

    private static long bytes(List<String> events) {
        return events.stream().mapToLong(String::length).sum();
    }

    private List<String> polled() {
        return Arrays.asList(engine.poll(sid).packets());
    }

    @Test
    void without_a_policy_the_client_is_cut_off_by_name() {
        lag("none");
        var left = "42/rooms,[\"left\",\"" + socketId + "\",\"outbound overflow\"]";
        assertThat(List.of(watcher.next(), watcher.next())).contains(left);
        engine.assertGone(sid);
    }

    @Test
    void the_newest_are_dropped() {
        lag("newest");
        var kept = events(0, LIMIT);
        assertWatched("lagged", outbound(LIMIT, bytes(kept), SENT - LIMIT, 0));
        assertThat(polled()).isEqualTo(kept);
        engine.post(sid, "42/rooms,1[\"join\",\"a\"]").assertTaken();
        assertThat(engine.poll(sid).body()).isEqualTo("43/rooms,1[]");
    }

    @Test
    void the_oldest_make_room() {
        lag("oldest");
        var kept = events(SENT - LIMIT, SENT);
        assertWatched("lagged", outbound(LIMIT, bytes(kept), SENT - LIMIT, 0));
        engine.post(sid, "42/rooms,1[\"join\",\"a\"]").assertTaken();
        var polled = polled();
        assertThat(polled.subList(1, polled.size() - 1)).isEqualTo(kept.subList(2, LIMIT));
        assertThat(polled).last().isEqualTo("43/rooms,1[]");
    }

    @Test
    void of_those_with_one_key_the_last_counts() {
        lag("conflate");
        assertWatched("lagged", outbound(1, event(SENT - 1).length(), 0, SENT - 1));
        assertThat(polled()).containsExactly(event(SENT - 1));
    }

    @Test
    void it_is_told_when_nothing_waits_any_more() {
        engine.post(sid, "42/rooms,1[\"watch-drain\"]").assertTaken();
        assertThat(engine.poll(sid).body()).isEqualTo("43/rooms,1[]");
        assertWatched("drained", "false"); // no poll is pending
        lag("newest");
        assertThat(watcher.next()).startsWith("42/rooms,[\"lagged\"");
        polled();
        assertWatched("drained", "false");
    }
}
