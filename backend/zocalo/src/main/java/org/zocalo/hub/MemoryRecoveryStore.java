package org.zocalo.hub;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.zocalo.Adapter.Selection;
import org.zocalo.Arguments;
import org.zocalo.ConnectionStateRecovery;
import org.zocalo.Packet;
import org.zocalo.RecoveryStore;

/** Keeps the events of a while in memory, indexed by room, so that a replay reads what concerns the client only. */
class MemoryRecoveryStore implements RecoveryStore {
    private static final String PREFIX = "@";

    private record Entry(long number, long time, Stored stored, int bytes, Selection selection) {}

    private final ConnectionStateRecovery limits;
    private final long retention;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    private final ArrayDeque<Entry> log = new ArrayDeque<>();
    private final ArrayDeque<Entry> forAll = new ArrayDeque<>();
    private final Map<String, ArrayDeque<Entry>> byRoom = new HashMap<>();
    private long last;
    private long forgotten;
    private long bytes;

    /**
     * @param retention how long an event is kept, in nanoseconds: clients that are away may need it, and those whose end
     *     has not been noticed yet
     */
    MemoryRecoveryStore(ConnectionStateRecovery limits, long retention) {
        this.limits = limits;
        this.retention = retention;
    }

    @Override
    public synchronized String append(Packet packet, int size, Selection selection) {
        var now = System.nanoTime();
        var offset = offset(++last);
        add(new Entry(last, now, new Stored(packet, offset), size, selection));
        trim(now);
        return offset;
    }

    private void add(Entry entry) {
        log.add(entry);
        bytes += entry.bytes();
        var rooms = entry.selection().rooms();
        if (rooms.isEmpty()) {
            forAll.add(entry);
        } else {
            rooms.forEach(room ->
                    byRoom.computeIfAbsent(room, r -> new ArrayDeque<>(2)).add(entry));
        }
    }

    /** All there is, to be put aside. */
    synchronized RecoveryState state() {
        var events = log.stream()
                .map(entry -> new RecoveryState.Event(
                        entry.number(), entry.stored().packet(), entry.bytes(), entry.selection()))
                .toList();
        return new RecoveryState(last, forgotten, List.copyOf(sessions.values()), events);
    }

    /** Begins with what another has put aside. */
    synchronized void restore(RecoveryState state) {
        last = state.last();
        forgotten = state.forgotten();
        var now = System.nanoTime();
        state.events()
                .forEach(event -> add(new Entry(
                        event.number(),
                        now,
                        new Stored(event.packet(), offset(event.number())),
                        event.bytes(),
                        event.selection())));
    }

    private void trim(long now) {
        while (!log.isEmpty()
                && (log.size() > limits.maxPackets()
                        || bytes > limits.maxBytes()
                        || now - log.peek().time() > retention)) {
            forget(log.poll());
        }
    }

    private void forget(Entry oldest) {
        forgotten = oldest.number();
        bytes -= oldest.bytes();
        if (oldest.selection().rooms().isEmpty()) {
            forAll.poll();
        }
        oldest.selection()
                .rooms()
                .forEach(room -> byRoom.computeIfPresent(room, (r, entries) -> {
                    entries.poll();
                    return entries.isEmpty() ? null : entries;
                }));
    }

    @Override
    public synchronized String offset() {
        return offset(last);
    }

    @Override
    public void save(Session session) {
        sessions.put(session.pid(), session);
    }

    @Override
    public Optional<Session> take(String pid) {
        return Optional.ofNullable(sessions.remove(pid));
    }

    @Override
    public synchronized Optional<List<Stored>> missed(Session session, String offset) {
        trim(System.nanoTime());
        var from = offset.startsWith(PREFIX) ? number(offset) : endingWith(session, offset);
        if (from < forgotten || from > last) {
            return Optional.empty();
        }
        return Optional.of(after(session, from).stream().map(Entry::stored).toList());
    }

    private Collection<Entry> after(Session session, long from) {
        var found = new TreeMap<Long, Entry>();
        collect(forAll, from, found);
        session.rooms().forEach(room -> collect(byRoom.getOrDefault(room, new ArrayDeque<>(0)), from, found));
        found.values().removeIf(entry -> entry.selection().except().stream().anyMatch(session.rooms()::contains));
        return found.values();
    }

    private static void collect(ArrayDeque<Entry> entries, long from, Map<Long, Entry> found) {
        for (var newest = entries.descendingIterator(); newest.hasNext(); ) {
            var entry = newest.next();
            if (entry.number() <= from) {
                return;
            }
            found.put(entry.number(), entry);
        }
    }

    /** The last event of a session whose last argument is this text, or -1. */
    private long endingWith(Session session, String text) {
        var candidates = new ArrayList<>(after(session, Math.max(forgotten, number(session.since()))));
        for (int i = candidates.size() - 1; i >= 0; i--) {
            if (text.equals(lastArgument(candidates.get(i).stored().packet()))) {
                return candidates.get(i).number();
            }
        }
        return -1;
    }

    private static Object lastArgument(Packet packet) {
        var args = packet.args();
        var last = args.isEmpty() ? packet.event() : args.get(args.size() - 1);
        if (last instanceof Arguments several) {
            return several.size() == 0 ? packet.event() : several.get(several.size() - 1, Object.class);
        }
        return last;
    }

    private static String offset(long number) {
        return PREFIX + Long.toString(number, Character.MAX_RADIX);
    }

    private static long number(String offset) {
        try {
            return Long.parseLong(offset, PREFIX.length(), offset.length(), Character.MAX_RADIX);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public synchronized void close() {
        sessions.clear();
        log.clear();
        forAll.clear();
        byRoom.clear();
    }
}
