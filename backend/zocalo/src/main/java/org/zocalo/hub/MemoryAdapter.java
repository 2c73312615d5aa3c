package org.zocalo.hub;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.zocalo.Adapter;
import org.zocalo.Arguments;
import org.zocalo.Packet;
import org.zocalo.ProblemException;
import org.zocalo.RemoteSocket;
import org.zocalo.RoomEvent;
import org.zocalo.runtime.LogLine;

/** Keeps the rooms in memory. Nobody waits for anybody: a broadcast reads the sets while others change them. */
final class MemoryAdapter implements Adapter {
    private static final System.Logger LOG = System.getLogger(MemoryAdapter.class.getName());

    private final Local local;
    private final ConcurrentHashMap<String, Set<String>> members = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Set<String>> rooms = new ConcurrentHashMap<>();

    MemoryAdapter(String namespace, Local local) {
        this.local = local;
    }

    /** What a socket is in and who is in a room change together: who joins while another thread lets it leave is out. */
    @Override
    public void join(String id, Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        rooms.compute(id, (k, set) -> {
            var all = set == null ? ConcurrentHashMap.<String>newKeySet(2) : set;
            for (var room : names) {
                if (all.add(room)) {
                    enter(room, id);
                }
            }
            return all;
        });
        local.roomsChanged();
    }

    @Override
    public void leave(String id, String room) {
        rooms.computeIfPresent(id, (k, all) -> {
            if (all.remove(room)) {
                exit(room, id);
            }
            return all.isEmpty() ? null : all;
        });
        local.roomsChanged();
    }

    @Override
    public void leaveAll(String id) {
        rooms.computeIfPresent(id, (k, all) -> {
            all.forEach(room -> exit(room, id));
            return null;
        });
        local.roomsChanged();
    }

    @Override
    public Map<String, Set<String>> rooms() {
        var copy = new HashMap<String, Set<String>>();
        members.forEach((room, ids) -> copy.put(room, Set.copyOf(ids)));
        copy.values().removeIf(Set::isEmpty);
        return copy;
    }

    @Override
    public int roomsCount() {
        return members.size();
    }

    @Override
    public void serverSideEmit(Packet packet) {
        // there is no other server
    }

    @Override
    public void serverSideEmit(Packet packet, Consumer<Integer> expected, Consumer<Arguments> answers) {
        expected.accept(0);
    }

    @Override
    public Set<String> rooms(String id) {
        return Set.copyOf(rooms.getOrDefault(id, Set.of()));
    }

    @Override
    public void broadcast(Packet packet, Selection selection) {
        local.fanOut(packet, () -> forEach(selection, id -> local.deliver(id, packet, selection.dropIfBusy())));
    }

    @Override
    public void broadcast(Packet packet, Selection selection, Consumer<Integer> expected, Consumer<Arguments> answers) {
        var chosen = ids(selection);
        expected.accept(chosen.size());
        local.fanOut(packet, () -> {
            chosen.forEach(id -> local.deliver(id, packet, answers));
            return chosen.size();
        });
    }

    @Override
    public CompletionStage<List<RemoteSocket>> fetchSockets(Selection selection) {
        var found = new ArrayList<RemoteSocket>();
        forEach(selection, id -> local.socket(id).ifPresent(found::add));
        return CompletableFuture.completedStage(found);
    }

    @Override
    public void join(Selection selection, Collection<String> names) {
        forEach(selection, id -> local.socket(id).ifPresent(socket -> join(socket, names)));
    }

    /** One whom the room policy refuses stays out, and keeps nobody else out. */
    private static void join(RemoteSocket socket, Collection<String> names) {
        try {
            socket.join(names.toArray(String[]::new));
        } catch (ProblemException e) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    () -> LogLine.of(
                            "a socket stays out of rooms",
                            "sid",
                            socket.id(),
                            "rooms",
                            String.join(",", names),
                            "why",
                            e.getMessage()));
        }
    }

    @Override
    public void leave(Selection selection, Collection<String> names) {
        forEach(selection, id -> names.forEach(room -> leave(id, room)));
    }

    @Override
    public void disconnect(Selection selection, boolean close) {
        ids(selection).forEach(id -> local.socket(id).ifPresent(socket -> socket.disconnect(close)));
    }

    @Override
    public void close() {
        rooms.clear();
        members.clear();
    }

    private List<String> ids(Selection selection) {
        var ids = new ArrayList<String>();
        forEach(selection, ids::add);
        return ids;
    }

    /** Each of the chosen, once; and how many they are. */
    private int forEach(Selection selection, Consumer<String> action) {
        var chosen =
                switch (selection.rooms().size()) {
                    case 0 -> local.ids();
                    case 1 -> of(selection.rooms().iterator().next());
                    default -> union(selection.rooms());
                };
        var excluded = selection.except().isEmpty() ? Set.<String>of() : union(selection.except());
        var count = 0;
        for (var id : chosen) {
            if (excluded.isEmpty() || !excluded.contains(id)) {
                action.accept(id);
                count++;
            }
        }
        return count;
    }

    private Set<String> of(String room) {
        return members.getOrDefault(room, Set.of());
    }

    private Set<String> union(Set<String> names) {
        if (names.size() == 1) {
            return of(names.iterator().next());
        }
        var ids = new HashSet<String>();
        names.forEach(room -> ids.addAll(of(room)));
        return ids;
    }

    private void enter(String room, String id) {
        members.compute(room, (k, set) -> {
            var ids = set == null ? ConcurrentHashMap.<String>newKeySet(2) : set;
            ids.add(id);
            if (local.hearsRooms()) {
                if (set == null) {
                    local.roomChanged(RoomEvent.Type.CREATED, room, id);
                }
                local.roomChanged(RoomEvent.Type.JOINED, room, id);
            }
            return ids;
        });
    }

    private void exit(String room, String id) {
        members.computeIfPresent(room, (k, ids) -> {
            ids.remove(id);
            if (local.hearsRooms()) {
                local.roomChanged(RoomEvent.Type.LEFT, room, id);
                if (ids.isEmpty()) {
                    local.roomChanged(RoomEvent.Type.DELETED, room, id);
                }
            }
            return ids.isEmpty() ? null : ids;
        });
    }
}
