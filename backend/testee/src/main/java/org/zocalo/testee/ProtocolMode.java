package org.zocalo.testee;

import org.zocalo.Socket;
import org.zocalo.Zocalo;

/** What the public Socket.IO suite expects. */
final class ProtocolMode {

    private ProtocolMode() {}

    static void serve(Zocalo io) {
        io.of("/").onConnection(socket -> {
            greet(socket);
            socket.on("message", (args, ack) -> socket.emit("message-back", args));
            socket.on("message-with-ack", (args, ack) -> ack.send(args));
        });
        io.of("/custom").onConnection(ProtocolMode::greet);
    }

    private static void greet(Socket socket) {
        socket.emit("auth", socket.handshake().auth());
    }
}
