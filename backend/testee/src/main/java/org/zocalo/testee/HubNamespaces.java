package org.zocalo.testee;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.Namespace;
import org.zocalo.ParentNamespace;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.Socket;
import org.zocalo.Zocalo;

/**
 * Namespaces that are made when they are asked for, {@code /dyn-<number>} and {@code /async-<anything>} (with the right
 * token), {@code /listeners}, where gates and catch-alls hear what comes and goes, and {@code /problems} and {@code
 * /known-only}, which tell problems.
 */
final class HubNamespaces {

    private HubNamespaces() {}

    static void serve(Zocalo io) {
        numbered(io, io.of(Pattern.compile("/dyn-(?<number>\\d+)")));
        io.of((name, auth) -> CompletableFuture.supplyAsync(() -> name.startsWith("/async-")
                        && auth.getString("token", "").equals("secret")))
                .on("name", (socket, args, ack) -> ack.send(socket.namespace().name()));
        var listeners = io.of("/listeners");
        listeners.usePacket((socket, event, args) -> {
            if (event.equals("forbidden")) {
                throw new ProblemException(Problem.of(403, "Forbidden", "not here"));
            }
        });
        listeners.onConnection(HubNamespaces::listen);
        rooms(io.of("/room-events"));
        io.of("/problems").on("number", (socket, args, ack) -> ack.send(args.get(0, Integer.class)));
        io.of("/known-only").use(socket -> {
            throw ProblemException.of(401, Problem.TEXTS, "sign-in");
        });
    }

    private static void numbered(Zocalo io, ParentNamespace parent) {
        parent.use(socket -> {
            if (socket.handshake().auth().containsKey("banned")) {
                throw new ConnectionRefusedException("banned");
            }
        });
        parent.onConnection(
                socket -> socket.emit("parameters", socket.namespace().parameters()));
        parent.on("everywhere", (socket, args, ack) -> parent.emit("said", args));
        parent.on("here", (socket, args, ack) -> socket.namespace().emit("said", args));
        parent.on(
                "children",
                (socket, args, ack) -> ack.send(
                        parent.children().stream().map(Namespace::name).sorted().toList()));
        io.of("/dynamic-names")
                .on(
                        "children",
                        (socket, args, ack) -> ack.send(parent.children().stream()
                                .map(Namespace::name)
                                .sorted()
                                .toList()));
    }

    private static void listen(Socket socket) {
        var incoming = new CopyOnWriteArrayList<String>();
        var outgoing = new CopyOnWriteArrayList<String>();
        var errors = new CopyOnWriteArrayList<String>();
        socket.use((one, event, args) -> {
            if (event.equals("broken")) {
                throw new IllegalStateException("secret");
            }
        });
        socket.onError(failure -> errors.add(failure.getMessage()));
        socket.onAny((event, args) -> incoming.add(event + args.json()));
        socket.prependAny((event, args) -> incoming.add("before " + event));
        socket.onAnyOutgoing((event, args) -> outgoing.add(event + args));
        socket.on("speak", (args, ack) -> {
            socket.send("own");
            socket.namespace().compress(false).emit("all", 1);
            ack.send("done");
        });
        socket.on("report", (args, ack) -> ack.send(List.of(incoming, outgoing, errors)));
        socket.on("forbidden", (args, ack) -> ack.send("handled"));
        socket.on("broken", (args, ack) -> ack.send("handled"));
    }

    private static void rooms(Namespace namespace) {
        var told = new CopyOnWriteArrayList<String>();
        namespace.onRoom(event -> {
            if (event.room().startsWith("room")) {
                told.add(event.type() + " " + event.room());
                namespace.emit("told", told);
            }
        });
        namespace.on("join", (socket, args, ack) -> socket.join(args.get(0, String.class)));
        namespace.on("leave", (socket, args, ack) -> socket.leave(args.get(0, String.class)));
    }
}
