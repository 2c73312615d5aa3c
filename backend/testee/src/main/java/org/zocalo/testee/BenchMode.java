package org.zocalo.testee;

import org.zocalo.Socket;
import org.zocalo.Zocalo;

/** The application of the benchmark. */
final class BenchMode {

    private BenchMode() {}

    static void serve(Zocalo io) {
        var all = io.of("/");
        all.on("join", (socket, args, ack) -> join(socket, args.get(0, String.class), ack));
        all.on("echo", (socket, args, ack) -> ack.send(args));
        all.on("publish", (socket, args, ack) -> {
            all.in(args.get(0, String.class)).emit("msg", args.get(1, jakarta.json.JsonValue.class));
        });
    }

    private static void join(Socket socket, String room, org.zocalo.Ack ack) {
        socket.join(room);
        ack.send();
    }
}
