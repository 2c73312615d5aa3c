package org.zocalo;

import java.util.Set;

/** The names that Socket.IO keeps to itself: no event can have one of them. */
public final class EventNames {
    private static final Set<String> RESERVED =
            Set.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");

    private EventNames() {}

    /** Whether no event may have this name. */
    public static boolean isReserved(String event) {
        return RESERVED.contains(event);
    }

    /**
     * Looks at the name of an event that is to be sent or heard.
     *
     * @throws IllegalArgumentException if it is reserved
     */
    public static void check(String event) {
        if (isReserved(event)) {
            throw new IllegalArgumentException("\"" + event + "\" is a reserved event name");
        }
    }
}
