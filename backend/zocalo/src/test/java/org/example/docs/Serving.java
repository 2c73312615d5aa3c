package org.example.docs;

import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.zocalo.Namespace;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.RoomEvent;
import org.zocalo.Socket;
import org.zocalo.Zocalo;

class Serving {
    interface Tenants {
        CompletionStage<Boolean> exists(String name);
    }

    interface Limits {
        void take(String id);
    }

    interface Log {
        void write(Object what);
    }

    interface Audit {
        void left(Set<String> rooms);
    }

    interface Queues {
        void close(String room);
    }

    Queues queues;

    interface Cache {
        int reload();
    }

    void dynamic(Zocalo io, Tenants tenants) {
        // tag::dynamic
        var rooms = io.of(Pattern.compile("/room-(?<number>\\d+)"));
        rooms.onConnection(
                socket -> socket.emit("number", socket.namespace().parameters().get("number")));
        rooms.emit("news", "for everybody in one of them");

        io.of((name, auth) -> tenants.exists(name.substring(1))); // a CompletionStage<Boolean>
        // end::dynamic
    }

    void packetGates(Namespace sockets, Socket socket, Limits limits, Log log) {
        // tag::packet-gates
        sockets.usePacket((one, event, args) -> limits.take(one.id())); // of all sockets
        socket.use((one, event, args) -> { // of this one, after those
            if (!one.data().containsKey("name")) {
                throw new ProblemException(Problem.of(403, "Forbidden", "Say who you are first"));
            }
        });
        socket.onError(failure -> log.write(failure));
        // end::packet-gates
    }

    void catchAlls(Socket socket, Log log, Audit audit) {
        // tag::catch-alls
        socket.onAny((event, args) -> log.write(event)); // what comes, before its handlers
        socket.onAnyOutgoing((event, args) -> log.write(event)); // what is sent to this client, broadcasts too
        socket.onDisconnecting(reason -> audit.left(socket.rooms()));
        // end::catch-alls
    }

    void serverSide(Namespace sockets, Cache cache, Log log) {
        // tag::server-side
        sockets.onServerSide("reload", (args, ack) -> ack.send(cache.reload()));
        sockets.serverSideEmit("reload", "es");
        sockets.serverSideEmitWithAck(Duration.ofSeconds(5), "reload").thenAccept(answers -> log.write(answers.size()));
        // end::server-side
    }

    // tag::room-events
    void changed(@Observes RoomEvent event) {
        if (event.type() == RoomEvent.Type.DELETED && event.room().startsWith("queue:")) {
            queues.close(event.room());
        }
    }
    // end::room-events
}
