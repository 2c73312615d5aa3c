package org.zocalo.desk.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the sockets of each user: somebody is online from their first to their last one. */
@ApplicationScoped
public class Presence {
    private final Map<String, Integer> sockets = new ConcurrentHashMap<>();

    /** Adds a socket; true when it is the user's first. */
    public boolean enter(String user) {
        return sockets.merge(user, 1, Integer::sum) == 1;
    }

    /** Takes a socket away; true when it was the user's last. */
    public boolean leave(String user) {
        return sockets.computeIfPresent(user, (name, open) -> open == 1 ? null : open - 1) == null;
    }

    public boolean isOnline(String user) {
        return sockets.containsKey(user);
    }
}
