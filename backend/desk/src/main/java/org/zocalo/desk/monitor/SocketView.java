package org.zocalo.desk.monitor;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.zocalo.Socket;
import org.zocalo.User;

/**
 * A client in a namespace, as administrators see it.
 *
 * @param client the beginning of the connection's id, the same in all its namespaces
 * @param user who it is, absent for visitors
 * @param rooms those of the application, less the ones of one socket, login or user
 */
public record SocketView(
        @NotNull String id,
        @NotNull String namespace,
        @NotNull String client,
        String user,
        @NotNull String transport,
        @NotNull String address,
        @NotNull Instant connectedAt,
        @NotNull List<String> rooms) {
    private static final int SHOWN = 8;

    static SocketView of(Socket socket) {
        String client = socket.clientId();
        return new SocketView(
                socket.id(),
                socket.namespace().name(),
                client.substring(0, Math.min(SHOWN, client.length())),
                socket.user().map(User::name).orElse(null),
                socket.transport(),
                socket.handshake().address(),
                socket.handshake().time(),
                socket.rooms().stream()
                        .filter(room -> isShown(socket, room))
                        .sorted()
                        .toList());
    }

    private static boolean isShown(Socket socket, String room) {
        return !room.equals(socket.id()) && !User.isRoom(room) && !room.startsWith("login:");
    }

    boolean has(String text) {
        return Stream.concat(Stream.of(id, namespace, client, user, transport, address), rooms.stream())
                .anyMatch(
                        value -> value != null && value.toLowerCase(Locale.ROOT).contains(text));
    }
}
