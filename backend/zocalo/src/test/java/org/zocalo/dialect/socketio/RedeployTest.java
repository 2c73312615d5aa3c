package org.zocalo.dialect.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zocalo.dialect.socketio.Visitors.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zocalo.ConnectionStateRecovery;
import org.zocalo.DisconnectReason;
import org.zocalo.RecoveryExpired;
import org.zocalo.Socket;
import org.zocalo.ZocaloOptions;
import org.zocalo.hub.Clients;
import org.zocalo.hub.Hub;
import org.zocalo.runtime.Threads;

/** What clients find that come back to another server than the one they left. */
@Timeout(60)
class RedeployTest {
    private static final Duration TIME = Duration.ofMinutes(2);

    private final BlockingQueue<Socket> entered = new LinkedBlockingQueue<>();
    private final BlockingQueue<RecoveryExpired> expired = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder;

    private Hub hub;
    private SocketIo server;

    @BeforeEach
    void start() {
        start(TIME);
    }

    private void start(Duration time) {
        var options = new ZocaloOptions()
                .connectionStateRecovery(ConnectionStateRecovery.within(time).keptIn(folder));
        hub = new Hub(options, Threads.of(options));
        server = new SocketIo(hub);
        hub.sizes(server::size);
        hub.onRecoveryExpired(expired::add);
        hub.of("/").onConnection(entered::add);
    }

    @AfterEach
    void stop() throws Exception {
        await(hub.close());
    }

    private Returner visitor() throws InterruptedException {
        return new Returner(server, entered);
    }

    /** The server ends, and with it the connections of these. */
    private void endsFor(Returner... all) throws Exception {
        hub.clients(new Clients() {
            @Override
            public int count() {
                return 0;
            }

            @Override
            public void refuse() {}

            @Override
            public boolean areServed() {
                return true;
            }

            @Override
            public void end() {
                List.of(all).forEach(one -> one.pipe.leave(DisconnectReason.SERVER_SHUTTING_DOWN));
            }

            @Override
            public void cut() {}
        });
        stop();
    }

    private Path file() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void who_comes_back_to_the_next_server_has_its_id_rooms_data_and_what_it_missed() throws Exception {
        var before = visitor();
        before.socket.join("a");
        before.socket.data().putAll(Map.of("user", "ana", "visits", 3, "places", List.of("x"), "lost", new Object() {
            public Object getSelf() {
                throw new IllegalStateException("no JSON");
            }
        }));
        hub.of("/").emit("x", 1);
        before.hears(1).goes();
        hub.of("/").to("a").emit("x", 2, new byte[] {1, 2}, Map.of("deep", new byte[] {3}));
        hub.of("/").to("b").emit("x", "not for her");
        hub.of("/").except("a").emit("x", "nor this");
        endsFor();
        start();
        hub.of("/").to("a").emit("x", 3);

        var back = before.comesBackTo(server);

        assertThat(back.sid).isEqualTo(before.sid);
        assertThat(back.socket.recovered()).isTrue();
        assertThat(back.socket.rooms()).containsExactlyInAnyOrder("a", back.sid);
        assertThat(back.socket.data())
                .containsEntry("user", "ana")
                .containsEntry("places", List.of("x"))
                .containsOnlyKeys("user", "visits", "places");
        assertThat(((Number) back.socket.data().get("visits")).intValue()).isEqualTo(3);
        assertThat(back.events)
                .containsExactly(
                        "52-[\"x\",2,{\"_placeholder\":true,\"num\":0},{\"deep\":{\"_placeholder\":true,\"num\":1}}]",
                        "[1, 2]",
                        "[3]",
                        "2[\"x\",3]");
    }

    @Test
    void those_who_are_there_when_the_server_ends_may_come_back_to_the_next() throws Exception {
        var ana = visitor();
        hub.of("/").emit("x", 1);
        ana.hears(1);
        endsFor(ana);
        start();
        hub.of("/").emit("x", 2);
        var back = ana.comesBackTo(server);

        assertThat(back.socket.recovered()).isTrue();
        assertThat(back.events).containsExactly("2[\"x\",2]");
    }

    @Test
    void who_said_goodbye_may_not() throws Exception {
        var ana = visitor();
        ana.pipe.leave(DisconnectReason.CLIENT_NAMESPACE_DISCONNECT);
        endsFor();
        assertThat(folder).isEmptyDirectory();
        start();

        assertThat(ana.comesBackTo(server).socket.recovered()).isFalse();
    }

    @Test
    void who_does_not_come_to_the_next_server_either_is_given_up() throws Exception {
        endsFor(visitor());
        start(Duration.ofSeconds(1));

        assertThat(expired.take().sid()).isNotEmpty();
    }

    @Test
    void the_file_is_for_the_server_alone_and_for_its_next_start_alone() throws Exception {
        var ana = visitor();
        endsFor(ana);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        start();
        assertThat(folder).isEmptyDirectory();
        ana.comesBackTo(server);
    }

    @Test
    void what_is_too_old_or_broken_is_not_taken() throws Exception {
        var ana = visitor();
        endsFor(ana);
        Files.setLastModifiedTime(file(), FileTime.from(Instant.now().minus(TIME)));
        start();
        var again = ana.comesBackTo(server);
        assertThat(again.socket.recovered()).isFalse();

        endsFor(again);
        Files.writeString(file(), "{");
        start();
        assertThat(again.comesBackTo(server).socket.recovered()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }
}
