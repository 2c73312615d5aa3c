package org.zocalo.admin;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.zocalo.Arguments;
import org.zocalo.BroadcastOperator;
import org.zocalo.EventNames;
import org.zocalo.Socket;
import org.zocalo.Zocalo;

/** What administrators may do. What makes no sense is ignored, as the UI waits for no answer. */
record Commands(Zocalo io) {

    /** Obeys an administrator. */
    void listen(Socket administrator) {
        administrator.on("emit", (args, ack) -> chosen(args, 1, all -> emit(all, args)));
        administrator.on("join", (args, ack) -> chosen(args, 2, all -> all.socketsJoin(text(args, 1))));
        administrator.on("leave", (args, ack) -> chosen(args, 2, all -> all.socketsLeave(text(args, 1))));
        administrator.on("_disconnect", (args, ack) -> chosen(args, 2, all -> all.disconnectSockets(isTrue(args, 1))));
    }

    /** Finds those who are meant: a namespace, which must exist, and perhaps a room or a socket's id. */
    private void chosen(Arguments args, int filter, Consumer<BroadcastOperator> action) {
        var name = text(args, 0);
        io.namespaces().stream()
                .filter(namespace -> namespace.name().equals(name))
                .findFirst()
                .ifPresent(namespace -> {
                    var room = isGiven(args, filter) ? text(args, filter) : "";
                    action.accept(room.isEmpty() ? namespace : namespace.in(room));
                });
    }

    private static void emit(BroadcastOperator all, Arguments args) {
        var event = text(args, 2);
        if (!EventNames.isReserved(event)) {
            all.emit(
                    event,
                    IntStream.range(3, args.size())
                            .mapToObj(index -> isGiven(args, index) ? args.get(index, Object.class) : JsonValue.NULL)
                            .toArray());
        }
    }

    private static boolean isGiven(Arguments args, int index) {
        return index < args.size() && args.json().get(index) != JsonValue.NULL;
    }

    private static boolean isTrue(Arguments args, int index) {
        return index < args.size() && args.json().get(index) == JsonValue.TRUE;
    }

    /** A text, or else a problem, of which the UI does not hear. */
    private static String text(Arguments args, int index) {
        return isGiven(args, index) && args.json().get(index) instanceof JsonString text
                ? text.getString()
                : args.get(index, String.class);
    }
}
