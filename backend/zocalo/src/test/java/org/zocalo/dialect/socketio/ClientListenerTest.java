package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.ClientListener;
import org.zocalo.DisconnectReason;
import org.zocalo.ZocaloOptions;

/** Who hears which clients come and go, and how much they say. */
@Timeout(60)
class ClientListenerTest {
    private final Visitors visitors = new Visitors(new ZocaloOptions());
    private final List<String> heard = new ArrayList<>();
    private volatile boolean traffic;

    @AfterEach
    void close() {
        visitors.close();
    }

    private final class Listener implements ClientListener {
        @Override
        public void connected(String clientId, String transport) {
            heard.add(clientId + " connected by " + transport);
        }

        @Override
        public void upgraded(String clientId, String transport) {
            heard.add(clientId + " upgraded to " + transport);
        }

        @Override
        public void disconnected(String clientId, DisconnectReason reason) {
            heard.add(clientId + " gone: " + reason.text());
        }

        @Override
        public boolean hearsTraffic() {
            return traffic;
        }

        @Override
        public void received(int bytes) {
            heard.add("in " + bytes);
        }

        @Override
        public void sent(int bytes) {
            heard.add("out " + bytes);
        }
    }

    @Test
    void a_client_comes_is_upgraded_and_goes() {
        visitors.hub.onClient(new Listener());
        var pipe = new Pipe(visitors.server);
        pipe.upgrade();
        pipe.leave(DisconnectReason.TRANSPORT_ERROR);
        assertThat(heard)
                .containsExactly(
                        "secret connected by pipe", "secret upgraded to websocket", "secret gone: transport error");
    }

    @Test
    void what_is_said_is_counted_in_bytes_while_somebody_wants_to_know() {
        visitors.hub.onClient(new Listener());
        var ana = visitors.enter("/");
        heard.clear();
        ana.socket().emit("x");
        traffic = true;
        ana.pipe().say("2[\"añ€😀\"]");
        ana.socket().emit("añ€😀");
        ana.socket().emit("b", Map.of("b", new byte[3]));
        visitors.hub.of("/").emit("z");
        traffic = false;
        ana.socket().emit("x");
        assertThat(heard)
                .containsExactly(
                        "in 15",
                        "out 15",
                        "out " + "51-[\"b\",{\"b\":{\"_placeholder\":true,\"num\":0}}]".length(),
                        "out 3",
                        "out 6");
    }

    @Test
    void one_that_fails_harms_nobody() {
        visitors.hub.onClient(new ClientListener() {
            @Override
            public void connected(String clientId, String transport) {
                throw new IllegalStateException("on purpose");
            }
        });
        visitors.hub.onClient(new Listener());
        visitors.enter("/");
        assertThat(heard).hasSize(1);
    }

    @Test
    void the_clients_id_is_the_same_in_all_its_namespaces() {
        visitors.hub.of("/there");
        var ana = visitors.enter("/");
        var there = visitors.enter("/there");
        assertThat(ana.socket().clientId())
                .isEqualTo("secret")
                .isEqualTo(there.socket().clientId());
    }

    @Test
    void a_task_is_done_after_a_while_unless_it_is_cancelled_or_the_server_closed() throws Exception {
        var done = new CountDownLatch(1);
        visitors.hub.after(Duration.ofDays(1), () -> {}).cancel(false);
        visitors.hub.after(Duration.ofMillis(1), done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        visitors.hub.close().toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertThat(visitors.hub.after(Duration.ofMillis(1), () -> {}).isCancelled())
                .isTrue();
    }
}
