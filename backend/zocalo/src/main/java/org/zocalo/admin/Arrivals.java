package org.zocalo.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.zocalo.Namespace;
import org.zocalo.RoomEvent;
import org.zocalo.Socket;

/**
 * Tells of one namespace who enters and leaves it and its rooms. The UI forgets the rooms of a socket that it does not
 * know, and shows twice what it is told twice: so a new socket is told with the rooms whose news came before, and all
 * later news one by one.
 */
final class Arrivals {
    private final String namespace;
    private final Voice voice;
    private final Set<String> told = new HashSet<>();
    private final Map<String, Set<String>> early = new HashMap<>();

    Arrivals(Namespace namespace, Voice voice) {
        this.namespace = namespace.name();
        this.voice = voice;
    }

    /** A socket that was there before anybody looked: its rooms are known. */
    synchronized void known(Socket socket) {
        told.add(socket.id());
    }

    /** A socket has entered. */
    void entered(Socket socket) {
        var now = Voice.now();
        var shown = Snapshot.of(socket, namespace, Set.of());
        var id = socket.id();
        synchronized (this) {
            var rooms = early.remove(id);
            told.add(id);
            if (rooms == null || rooms.add(id)) {
                voice.queueState("room_joined", () -> new Object[] {namespace, id, id, now});
            }
            var all = rooms == null ? Set.of(id) : rooms;
            voice.queueState("socket_connected", () -> new Object[] {with(shown, all), now});
        }
        voice.flush();
    }

    private static JsonObject with(JsonObject socket, Set<String> rooms) {
        return Json.createObjectBuilder(socket)
                .add("rooms", Json.createArrayBuilder(rooms))
                .build();
    }

    /** A socket has gone; that it leaves its rooms is told apart. */
    void left(Socket socket, String reason) {
        var now = Voice.now();
        synchronized (this) {
            told.remove(socket.id());
            voice.queueState("socket_disconnected", () -> new Object[] {namespace, socket.id(), reason, now});
        }
        voice.flush();
    }

    /** Somebody has joined or left a room. */
    void changed(RoomEvent event) {
        var now = Voice.now();
        var id = event.socketId();
        var args = new Object[] {namespace, event.room(), id, now};
        synchronized (this) {
            if (event.type() == RoomEvent.Type.JOINED) {
                joined(event.room(), id, args);
            } else if (event.type() == RoomEvent.Type.LEFT) {
                early.computeIfPresent(id, (one, rooms) -> without(rooms, event.room()));
                voice.queueState("room_left", () -> args);
            }
        }
        voice.flush();
    }

    private void joined(String room, String id, Object[] args) {
        if (!told.contains(id)) {
            early.computeIfAbsent(id, one -> new HashSet<>()).add(room);
        } else if (room.equals(id)) {
            return; // told when the socket was
        }
        voice.queueState("room_joined", () -> args);
    }

    private static Set<String> without(Set<String> rooms, String room) {
        rooms.remove(room);
        return rooms.isEmpty() ? null : rooms;
    }
}
