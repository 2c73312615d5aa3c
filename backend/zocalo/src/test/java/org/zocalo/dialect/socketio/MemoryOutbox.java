package org.zocalo.dialect.socketio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.zocalo.Outbox;

/** An outbox that several servers can share; without leases: what is here is claimed only after it has been left. */
final class MemoryOutbox implements Outbox {
    private final List<Entry> all = new ArrayList<>();
    private final List<Entry> left = new ArrayList<>();
    private boolean broken;
    private int failures;

    /** From now on everything fails, or nothing any more. */
    synchronized void broken(boolean value) {
        broken = value;
    }

    /** How often it has failed. */
    synchronized int failures() {
        return failures;
    }

    /** What is in it now has been left behind by whoever stored it. */
    synchronized void leave() {
        left.addAll(all);
    }

    synchronized List<Entry> all() {
        return List.copyOf(all);
    }

    private void check() {
        if (broken) {
            failures++;
            throw new IllegalStateException("no database");
        }
    }

    @Override
    public synchronized void store(Entry entry, Duration lease) {
        check();
        all.add(entry);
    }

    @Override
    public synchronized List<Entry> claim(int most, Duration lease) {
        check();
        var some = left.subList(0, Math.min(most, left.size()));
        var claimed = List.copyOf(some);
        some.clear();
        return claimed;
    }

    @Override
    public synchronized void remove(Collection<String> ids) {
        check();
        all.removeIf(entry -> ids.contains(entry.id()));
        left.removeIf(entry -> ids.contains(entry.id()));
    }
}
