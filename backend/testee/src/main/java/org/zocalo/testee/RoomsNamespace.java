package org.zocalo.testee;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.zocalo.Ack;
import org.zocalo.Arguments;
import org.zocalo.DisconnectReason;
import org.zocalo.Namespace;
import org.zocalo.Overflow;
import org.zocalo.Socket;
import org.zocalo.Zocalo;

/**
 * The namespace {@code /rooms}, where clients meet: they join and leave rooms, talk to each other, are put out, and those
 * in the room {@code watchers} hear what becomes of the others.
 */
record RoomsNamespace(Namespace all) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PACE = Duration.ofMillis(1).toNanos();
    private static final String WATCHERS = "watchers";

    static void serve(Zocalo io) {
        var rooms = new RoomsNamespace(io.of("/rooms"));
        rooms.all.onConnection(rooms::entered);
    }

    private void entered(Socket socket) {
        meet(socket);
        talk(socket);
        flood(socket);
        lag(socket);
        socket.on("put-out", (args, ack) -> socket.disconnect(args.get(0, Boolean.class)));
        socket.onDisconnect(reason -> watched("left", socket, reason));
    }

    private void meet(Socket socket) {
        socket.on("join", (args, ack) -> {
            socket.join(args.get(0, String.class));
            ack.send();
        });
        socket.on("leave", (args, ack) -> {
            socket.leave(args.get(0, String.class));
            ack.send();
        });
    }

    private void talk(Socket socket) {
        socket.on("remember", (args, ack) -> {
            socket.data().put(args.get(0, String.class), rest(args));
            ack.send();
        });
        socket.on("say", (args, ack) -> socket.to(args.get(0, String.class)).emit("said", rest(args)));
        socket.on("announce", (args, ack) -> all.in(args.get(0, String.class)).emit("said", rest(args)));
        socket.on("say-twice", (args, ack) -> {
            all.to(args.get(0, String.class), args.get(1, String.class)).emit("said", args.get(2, Object.class));
        });
        socket.on("broadcast", (args, ack) -> socket.broadcast().emit("said", args));
        socket.on("call", (args, ack) -> call(socket, args, ack));
        socket.on("tick", (args, ack) -> {
            socket.asVolatile().emit("tick");
            socket.emit("tock");
            all.to(WATCHERS).emit("ticked", socket.id());
        });
    }

    private static Object rest(Arguments args) {
        return args.get(1, Object.class);
    }

    /** Asks the others in a room, and answers with their answers. */
    private static void call(Socket socket, Arguments args, Ack ack) {
        socket.to(args.get(0, String.class))
                .timeout(PATIENCE)
                .emitWithAck("called", rest(args))
                .thenAccept(answers -> ack.send(answers.stream()
                        .map(answer -> answer.get(0, Object.class))
                        .toList()))
                .exceptionally(failure -> {
                    ack.send(failure.getMessage());
                    return null;
                });
    }

    /** Many events at once: numbered ones from one thread, and ones with binary from many. */
    private static void flood(Socket socket) {
        socket.on("count", (args, ack) -> {
            var end = args.get(0, Integer.class);
            new Thread(() -> IntStream.range(0, end).forEach(number -> number(socket, number))).start();
        });
        socket.on("burst", (args, ack) -> IntStream.range(0, args.get(0, Integer.class))
                .mapToObj(number -> new Thread(() -> binaries(socket, number)))
                .forEach(Thread::start));
    }

    /** More events than a client takes that does not poll, under a policy; those who watch hear how far it lags. */
    private void lag(Socket socket) {
        socket.on("lag", (args, ack) -> {
            var emitter = socket.overflow(
                    switch (args.get(0, String.class)) {
                        case "newest" -> Overflow.dropNewest();
                        case "oldest" -> Overflow.dropOldest();
                        case "conflate" -> Overflow.conflate("number");
                        default -> Overflow.disconnect();
                    });
            IntStream.range(0, args.get(1, Integer.class)).forEach(number -> emitter.emit("number", number));
            all.to(WATCHERS).emit("lagged", socket.id(), socket.outbound(), socket.isWritable());
        });
        socket.on("watch-drain", (args, ack) -> {
            socket.onDrain(() -> all.to(WATCHERS).emit("drained", socket.id(), socket.isWritable()));
            ack.send();
        });
    }

    private static void number(Socket socket, int number) {
        LockSupport.parkNanos(PACE);
        socket.emit("number", number);
    }

    private static void binaries(Socket socket, int number) {
        for (int i = 0; i < 10; i++) {
            socket.emit("binaries", number, List.of(new byte[] {(byte) number, 1}, new byte[] {(byte) number, 2}));
        }
    }

    private void watched(String event, Socket socket, DisconnectReason reason) {
        all.to(WATCHERS).emit(event, socket.id(), reason.text());
    }
}
