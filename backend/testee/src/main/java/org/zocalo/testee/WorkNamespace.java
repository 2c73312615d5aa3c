package org.zocalo.testee;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.zocalo.Zocalo;

/** The namespace {@code /work}: what one client begins takes until another lets it be done. */
final class WorkNamespace {
    private static final int PATIENCE = 30;

    private WorkNamespace() {}

    static void serve(Zocalo io) {
        var done = new CountDownLatch(1);
        io.of("/work")
                .on("begin", (socket, args, ack) -> {
                    socket.emit("begun");
                    if (done.await(PATIENCE, TimeUnit.SECONDS)) {
                        ack.send("worked");
                    }
                })
                .on("be-done", (socket, args, ack) -> done.countDown());
    }
}
