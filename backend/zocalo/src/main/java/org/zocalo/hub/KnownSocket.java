package org.zocalo.hub;

import java.util.Optional;
import java.util.Set;
import org.zocalo.User;
import org.zocalo.runtime.LogLine;

/** The part of a socket that knows who it is. */
abstract class KnownSocket extends SpeakingSocket {
    private volatile Identity identity;

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
