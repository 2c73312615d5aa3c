package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that vanish, and events that may be lost. */
class LossIT implements Scenarios {
    private final Engine engine = Engine.socketIo();
    private EngineClient watcher;

    @Override
    public EngineClient.Kind kind() {
        return EngineClient.Kind.WEBSOCKET;
    }

    @BeforeEach
    void watch() {
        watcher = openIn("/rooms");
        join(watcher, "watchers");
    }

    @AfterEach
    void leave() {
        watcher.close();
    }

    @Test
    void a_websocket_that_is_cut_is_found_at_once() throws Exception {
        var pipe = engine.webSocket(Engine.WEBSOCKET);
        pipe.next();
        var id = Engine.sid(pipe.text("40/rooms,").next());

        pipe.abort();

        assertThat(Scenarios.reason(watcher, id)).isIn("transport close", "transport error");
    }

    @Test
    void clients_that_fall_silent_are_found_by_the_heartbeat() {
        var sid = engine.open();
        engine.post(sid, "40/rooms,");
        var neverPolls = Engine.sid(engine.poll(sid).body());
        var polls = enter(EngineClient.Kind.POLLING.open(engine).deaf(), "/rooms");
        var listens = enter(EngineClient.Kind.WEBSOCKET.open(engine).deaf(), "/rooms");
        var missing = new HashSet<>(List.of(neverPolls, polls, listens));

        while (!missing.isEmpty()) {
            var left = Scenarios.array(watcher.next().substring("42/rooms,".length()));
            if (missing.remove(left.getString(1))) {
                assertThat(left.getString(2)).isEqualTo("ping timeout");
            }
        }
    }

    @Test
    void polls_that_overlap_are_a_transport_error() {
        var sid = engine.open();
        engine.post(sid, "40/rooms,");
        var id = Engine.sid(engine.poll(sid).body());

        List.of(engine.pollLater(sid), engine.pollLater(sid)).forEach(Engine::join);

        assertThat(Scenarios.reason(watcher, id)).isEqualTo("transport error");
    }

    @Test
    void a_volatile_event_is_dropped_when_no_poll_waits_for_it() {
        var sid = engine.open();
        engine.post(sid, "40/rooms,");
        var id = Engine.sid(engine.poll(sid).body());

        engine.post(sid, "42/rooms,[\"tick\"]").assertTaken();
        while (!watcher.next().equals("42/rooms,[\"ticked\",\"" + id + "\"]")) {}

        assertThat(engine.poll(sid).packets()).contains("42/rooms,[\"tock\"]").doesNotContain("42/rooms,[\"tick\"]");
        engine.post(sid, "1");
    }

    @Test
    void a_volatile_event_reaches_who_is_ready() {
        try (var client = openIn("/rooms")) {
            client.send("42/rooms,[\"tick\"]");

            client.expect("42/rooms,[\"tick\"]", "42/rooms,[\"tock\"]");
        }
    }
}
