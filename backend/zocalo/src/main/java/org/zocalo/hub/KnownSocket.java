package org.zocalo.hub;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.zocalo.User;
import org.zocalo.runtime.LogLine;

/** The part of a socket that knows who it is, and what is kept with it. */
abstract class KnownSocket extends SpeakingSocket {
    private volatile Identity identity;
    private volatile Map<String, Object> data;

    @Override
    public Map<String, Object> data() {
        var known = data;
        if (known == null) {
            synchronized (this) {
                if (data == null) {
                    data = new ConcurrentHashMap<>();
                }
                known = data;
            }
        }
        return known;
    }

    /** What was with it before. */
    void data(Map<String, Object> before) {
        data = before;
    }

    @Override
    public Optional<User> user() {
        return Optional.ofNullable(identity).map(Identity::user);
    }

    /** Null for somebody unknown. */
    Identity identity() {
        return identity;
    }

    /** It has been found out; before it enters. */
    void identify(User user) {
        identity = new Identity(user);
    }

    /** The rooms that it is in without having joined them. */
    Set<String> ownRooms() {
        return user().map(user -> Set.of(id(), User.room(user.name()))).orElseGet(() -> Set.of(id()));
    }

    /** What the log says about it: words, then its keys and others. */
    String line(String words, String... keysAndValues) {
        return LogLine.of(words, "sid", id(), "nsp", namespace().name()) + LogLine.of("", keysAndValues);
    }
}
