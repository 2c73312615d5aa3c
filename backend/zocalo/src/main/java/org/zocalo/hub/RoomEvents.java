package org.zocalo.hub;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.zocalo.RoomEvent;
import org.zocalo.runtime.Mailbox;

/** Tells what becomes of rooms, in the order in which it happens, on a worker. */
final class RoomEvents {
    private final Mailbox mailbox;
    private final List<Consumer<RoomEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Queue<RoomEvent> events = new ConcurrentLinkedQueue<>();

    RoomEvents(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void listen(Consumer<RoomEvent> listener) {
        listeners.add(listener);
    }

    void copy(RoomEvents others) {
        listeners.addAll(others.listeners);
    }

    boolean areHeard() {
        return !listeners.isEmpty();
    }

    /** To be called while nobody else can change the room. */
    void note(RoomEvent event) {
        events.add(event);
    }

    /** To be called when others can. */
    void tell() {
        if (!events.isEmpty()) {
            mailbox.execute(this::tellAll);
        }
    }

    private void tellAll() {
        for (var event = events.poll(); event != null; event = events.poll()) {
            for (var listener : listeners) {
                Guard.run("a listener of rooms", listener, event);
            }
        }
    }
}
