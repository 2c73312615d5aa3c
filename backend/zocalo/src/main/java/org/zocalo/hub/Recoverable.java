package org.zocalo.hub;

import java.util.List;
import java.util.Set;
import org.zocalo.Packet;
import org.zocalo.RecoveryStore.Session;
import org.zocalo.runtime.Ids;

/** What a socket has that can be recovered: its private id, and how far it has got. Guarded by the recovery's lock. */
final class Recoverable {
    final String pid;

    /** What it had before, or null for a new one. */
    final Session restored;

    /** The offset when it entered. */
    String since;

    /** The last offset that its client has been told, or will be with what is on its way. */
    String sent;

    /** What it has missed and is told before it enters. */
    List<Packet> missed = List.of();

    /** A new one. */
    Recoverable() {
        this.pid = Ids.next();
        this.restored = null;
    }

    /** One that has come back, and says that it knows all up to an offset. */
    Recoverable(Session restored, String known) {
        this.pid = restored.pid();
        this.restored = restored;
        this.sent = known;
    }

    /** The rooms that it enters. */
    Set<String> rooms(Set<String> own) {
        return restored == null ? own : restored.rooms();
    }
}
