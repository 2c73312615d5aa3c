package org.zocalo.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many clients at once: nobody is taken for somebody else. */
class CrowdIT {

    @Test
    void of_many_who_open_a_websocket_at_once_each_is_who_it_says() {
        var engine = Engine.socketIo();
        var threads = Executors.newFixedThreadPool(8);
        var known = new ArrayList<CompletableFuture<Boolean>>();
        for (int i = 0; i < 400; i++) {
            var name = "n" + i;
            known.add(CompletableFuture.supplyAsync(() -> isKnown(engine, name), threads));
        }

        assertThat(IntStream.range(0, 400).filter(i -> !Engine.join(known.get(i))))
                .isEmpty();
        threads.shutdown();
    }

    @Test
    void clients_that_come_and_go_quickly_do_not_disturb_each_other() {
        var engine = Engine.echo();
        var before = engine.testee().output().length();
        for (int i = 0; i < 1_000; i++) {
            var sid = engine.open();
            engine.post(sid, "4hola").assertTaken();
            assertThat(engine.poll(sid).body()).isEqualTo("4hola");
            engine.post(sid, "1").assertTaken();
            try (var socket = new WebSocketClient(engine)) {
                socket.send("4hola");
                socket.expect("4hola");
            }
        }

        assertThat(engine.testee().output().substring(before)).doesNotContain("Exception");
    }

    private static boolean isKnown(Engine engine, String name) {
        var socket = engine.webSocket(Engine.WEBSOCKET + "&name=" + name);
        socket.next();
        socket.text("40");
        socket.next();
        socket.text("421[\"getHandshake\"]");
        var handshake = Scenarios.array(socket.next().substring(3)).getJsonObject(0);
        socket.close();
        return handshake.getJsonObject("query").getString("name").equals(name);
    }
}
