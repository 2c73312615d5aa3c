package org.zocalo.hub;

import java.util.HashSet;
import java.util.List;
import org.zocalo.Limit;
import org.zocalo.LimitExceededException;
import org.zocalo.Limits;

/** How many rooms a socket may join. */
final class RoomLimit {
    private final Hub hub;
    private final int rooms;

    RoomLimit(Hub hub) {
        this.hub = hub;
        this.rooms = hub.options().limits().of(Limit.ROOMS_PER_SOCKET);
    }

    /** Counts those that it is in with those that it wants to join; those that it is in anyway do not count. */
    void check(HubSocket socket, String... wanted) {
        if (rooms == Limits.NONE) {
            return;
        }
        var all = new HashSet<>(socket.rooms());
        all.addAll(List.of(wanted));
        all.removeAll(socket.ownRooms());
        if (all.size() > rooms) {
            hub.excesses().count(Limit.ROOMS_PER_SOCKET);
            throw new LimitExceededException(Limit.ROOMS_PER_SOCKET);
        }
    }
}
