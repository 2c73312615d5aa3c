package org.zocalo.boot.going.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.zocalo.ConnectionStateRecovery;
import org.zocalo.Socket;
import org.zocalo.ZocaloOptions;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnEvent;

/** What one client begins takes until another lets it be done; who comes back finds its room. */
@ApplicationScoped
@Gateway("/")
public class GoingGateway {
    private static final int PATIENCE = 30;

    private final CountDownLatch done = new CountDownLatch(1);

    void configure(@Observes ZocaloOptions options) {
        options.drainTimeout(Duration.ofSeconds(PATIENCE))
                .connectionStateRecovery(ConnectionStateRecovery.within(Duration.ofMinutes(2))
                        .keptIn(Path.of(System.getProperty("going.folder"))));
    }

    @OnEvent("join")
    String join(String room, Socket socket) {
        socket.join(room);
        return room;
    }

    @OnEvent("begin")
    String begin(Socket socket) throws InterruptedException {
        socket.emit("begun");
        return done.await(PATIENCE, TimeUnit.SECONDS) ? "worked" : "late";
    }

    @OnEvent("be-done")
    void beDone() {
        done.countDown();
    }

    @OnEvent("say")
    void say(String room, String words, Socket socket) {
        socket.namespace().in(room).emit("said", words);
    }
}
