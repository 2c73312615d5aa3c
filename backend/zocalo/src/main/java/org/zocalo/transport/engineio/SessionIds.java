package org.zocalo.transport.engineio;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.zocalo.Handshake;

/** Ids for new sessions, by the application's generator or our own. */
record SessionIds(Function<Handshake, String> generator, Predicate<String> taken) {
    /** What needs no escape in the open packet. */
    private static final Pattern PLAIN = Pattern.compile("[!#-\\[\\]-~]+");

    /**
     * An id that no session has.
     *
     * @throws RuntimeException if the application makes none, or one that cannot be used
     */
    String next(Handshake request) {
        var id = generator.apply(request);
        if (id == null || !PLAIN.matcher(id).matches()) {
            throw new IllegalStateException("not an id for a session: " + id);
        }
        if (taken.test(id)) {
            throw new IllegalStateException("an id that another session has");
        }
        return id;
    }
}
