package org.example.docs;

import java.time.Duration;
import java.util.List;
import org.zocalo.AckTimeoutException;
import org.zocalo.Namespace;
import org.zocalo.Socket;

class Sending {
    void events(Socket socket, Namespace sockets, Note note) {
        // tag::events
        socket.emit("written", note, 3); // to this client
        socket.broadcast().emit("written", note); // to the namespace, but this client
        sockets.emit("written", note); // to the whole namespace
        sockets.send("hello"); // the same as emit("message", "hello")
        // end::events
    }

    void acknowledgements(Socket socket, Namespace sockets) {
        // tag::acknowledgements
        socket.timeout(Duration.ofSeconds(5))
                .emitWithAck("ready?")
                .thenAccept(reply -> socket.emit("start", reply.get(0, Integer.class)));

        sockets.in("readers")
                .timeout(Duration.ofSeconds(5))
                .emitWithAck("ready?")
                .thenAccept(replies -> sockets.emit("ready", replies.size()));
        // end::acknowledgements
    }

    void partial(Namespace sockets) {
        // tag::partial
        sockets.in("agents")
                .timeout(Duration.ofSeconds(5))
                .emitWithAck("free?")
                .exceptionally(failure -> failure instanceof AckTimeoutException late ? late.responses() : List.of())
                .thenAccept(replies -> sockets.emit("free", replies.size())); // of those that came in time
        // end::partial
    }

    void flags(Socket socket, Namespace sockets, byte[] photo) {
        // tag::flags
        socket.asVolatile().emit("cursor", 10, 20);
        sockets.in("board").asVolatile().emit("cursor", 10, 20); // each client for itself
        sockets.compress(false).emit("photo", photo); // is compressed already
        // end::flags
    }

    void rooms(Socket socket, Namespace sockets, Note note) {
        // tag::rooms
        socket.join("readers", "es");
        socket.leave("es");
        sockets.to("a", "b").except("c").emit("tick", 1); // in a or b, once each, but not in c
        socket.to("readers").emit("written", note); // never to the socket itself
        sockets.in("readers").socketsJoin("vip");
        sockets.in("readers").fetchSockets().thenAccept(found -> found.forEach(one -> one.join("vip")));
        sockets.in("vip").disconnectSockets(true); // and close their connections
        // end::rooms
    }
}
