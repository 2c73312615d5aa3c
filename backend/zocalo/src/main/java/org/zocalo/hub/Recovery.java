package org.zocalo.hub;

import jakarta.json.JsonString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.zocalo.Adapter.Selection;
import org.zocalo.ConnectionStateRecovery;
import org.zocalo.Delivery;
import org.zocalo.DisconnectReason;
import org.zocalo.Overflow;
import org.zocalo.Packet;
import org.zocalo.RecoveryExpired;
import org.zocalo.RecoveryStore;
import org.zocalo.RecoveryStore.Session;
import org.zocalo.RecoveryStore.Stored;
import org.zocalo.User;

/**
 * Connection state recovery in one namespace. Its lock gives all clients the same order of events, that of the store;
 * within it events are queued, never written.
 *
 * <p>Clients take the last argument of an event for its offset if it is a text. Ours travels in an event of its own,
 * right behind, which has the offset for a name and no arguments: no listener of the application's is called with an
 * argument that nobody sent. Events that are not kept have the current offset behind them, lest their own last argument
 * be taken for one.
 */
final class Recovery {
    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final Delivery SPARED = Delivery.DEFAULT.overflow(Overflow.dropOldest());

    private final HubNamespace namespace;
    private final ConnectionStateRecovery options;
    private final RecoveryStore store;
    private final Object lock = new Object();
    private final Map<String, HubSocket> live = new ConcurrentHashMap<>();
    private final Map<String, Future<?>> expiries = new ConcurrentHashMap<>();
    private Packet marker;

    Recovery(HubNamespace namespace, ConnectionStateRecovery options) {
        this.namespace = namespace;
        this.options = options;
        var hub = namespace.hub();
        var retention = options.maxDisconnectionDuration()
                .plus(hub.options().pingInterval())
                .plus(hub.options().pingTimeout());
        this.store = options.store()
                .map(factory -> factory.create(namespace.name()))
                .orElseGet(() -> memory(retention.toNanos()));
        this.marker = marker(store.offset());
        store.left().forEach(this::save);
    }

    private RecoveryStore memory(long retention) {
        return options.folder()
                .<RecoveryStore>map(folder -> new LastingRecoveryStore(options, retention, folder, namespace.name()))
                .orElseGet(() -> new MemoryRecoveryStore(options, retention));
    }

    /** Sends an event to the chosen, and keeps it for those who are away. */
    void broadcast(Packet packet, Selection selection) {
        synchronized (lock) {
            namespace.adapter().broadcast(keep(packet, selection), selection);
        }
    }

    /** Sends an event to one socket, and keeps it in case that it is away. */
    void emit(HubSocket socket, Packet packet, boolean dropIfBusy) {
        synchronized (lock) {
            var selection = new Selection(Set.of(socket.id()), Set.of(), false, dropIfBusy);
            socket.post(keep(packet, selection), dropIfBusy);
        }
    }

    private Packet keep(Packet packet, Selection selection) {
        if (!selection.dropIfBusy()) {
            marker = marker(store.append(packet, namespace.hub().size(packet), selection));
        }
        var maySpare = packet.delivery().overflow().policy() != Overflow.Policy.DISCONNECT;
        return packet.followedBy(maySpare ? marker.delivered(SPARED) : marker);
    }

    private Packet marker(String offset) {
        return Packet.event(namespace.name(), offset);
    }

    /** Gives a newcomer back what it had, if it may come back. */
    boolean restore(HubSocket socket) {
        if (!socket.recovers()) {
            return false;
        }
        var auth = socket.handshake().auth();
        if (!(auth.get("pid") instanceof JsonString pid) || isLive(pid.getString())) {
            socket.recoverable(new Recoverable());
            return false;
        }
        var found = store.take(pid.getString());
        found.ifPresent(session -> {
            cancelExpiry(session.pid());
            namespace.release();
        });
        var offset = auth.get("offset") instanceof JsonString text ? text.getString() : null;
        if (found.isPresent() && isSameUser(socket, found.get()) && restore(socket, found.get(), offset)) {
            return true;
        }
        found.ifPresent(this::expired);
        socket.recoverable(new Recoverable());
        return false;
    }

    /** Whoever has the private id of another user's client gets nothing of it; nor does one who has signed out since. */
    private static boolean isSameUser(HubSocket socket, Session session) {
        var before = session.rooms().stream().filter(User::isRoom).findAny();
        return before.equals(socket.user().map(user -> User.room(user.name())));
    }

    private boolean restore(HubSocket socket, Session session, String offset) {
        var known = offset == null ? session.since() : offset;
        synchronized (lock) {
            var missed = store.missed(session, known.equals(session.sent()) ? session.until() : known);
            if (missed.isEmpty()) {
                return false;
            }
            var state = new Recoverable(session, known);
            state.missed = packets(missed.get());
            state.since = store.offset();
            socket.restore(session, state);
            return true;
        }
    }

    /** Whether the private id belongs to a client that is there; one that does not answer is ended. */
    private boolean isLive(String pid) {
        var holder = live.get(pid);
        return holder != null && holder.answers(ANSWER);
    }

    /** A socket enters: from now on what is sent to its rooms reaches it. */
    void enter(HubSocket socket) {
        var state = socket.recoverable();
        if (state == null) {
            namespace.admit(socket, socket.ownRooms());
            return;
        }
        synchronized (lock) {
            if (socket.hasEnded()) {
                if (state.restored != null) {
                    save(state.restored); // gone again before it was back
                }
                return;
            }
            if (state.restored != null) {
                addMissedMeanwhile(state);
            } else {
                state.sent = store.offset();
            }
            state.since = store.offset();
            live.put(state.pid, socket);
            namespace.admit(socket, state.rooms(socket.ownRooms()));
        }
    }

    private void addMissedMeanwhile(Recoverable state) {
        var all = new ArrayList<>(state.missed);
        store.missed(state.restored, state.since).ifPresent(more -> all.addAll(packets(more)));
        state.missed = all;
        if (!all.isEmpty()) {
            state.sent = offset(all.get(all.size() - 1));
        }
    }

    private static String offset(Packet packet) {
        return packet.next().orElseThrow().event();
    }

    private List<Packet> packets(List<Stored> all) {
        return all.stream()
                .map(stored -> stored.packet().followedBy(marker(stored.offset())))
                .toList();
    }

    /** A socket ends: for good, or until its client comes back. */
    boolean end(HubSocket socket, DisconnectReason reason, BooleanSupplier ending) {
        synchronized (lock) {
            if (!ending.getAsBoolean()) {
                return false;
            }
            var state = socket.recoverable();
            if (state == null || !live.remove(state.pid, socket) || !reason.isRecoverable()) {
                return true;
            }
            save(new Session(
                    state.pid, socket.id(), socket.rooms(), socket.data(), state.since, state.sent, store.offset()));
            namespace.remove(socket); // before its client can be back
        }
        return true;
    }

    private void save(Session session) {
        var threads = namespace.hub().threads();
        expiries.put(session.pid(), threads.after(options.maxDisconnectionDuration(), () -> expire(session.pid())));
        store.save(session);
        namespace.hold(); // a namespace that clients may come back to is not empty
    }

    private void expire(String pid) {
        expiries.remove(pid);
        store.take(pid).ifPresent(session -> {
            expired(session);
            namespace.release();
        });
    }

    private void cancelExpiry(String pid) {
        var expiry = expiries.remove(pid);
        if (expiry != null) {
            expiry.cancel(false);
        }
    }

    private void expired(Session session) {
        namespace.hub().expired(new RecoveryExpired(namespace.name(), session.sid(), session.rooms(), session.data()));
    }

    boolean skipsGates() {
        return options.skipGates();
    }

    void close() {
        expiries.values().forEach(expiry -> expiry.cancel(false));
        store.close();
    }
}
