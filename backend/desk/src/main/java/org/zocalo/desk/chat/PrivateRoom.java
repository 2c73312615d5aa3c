package org.zocalo.desk.chat;

import java.util.Optional;

/**
 * The room that two users have to themselves; it is not kept, it is its name: {@code private~ana~luis}.
 *
 * @param one the name of the user that comes first in the alphabet
 * @param two the name of the other one
 */
public record PrivateRoom(String one, String two) {
    private static final String PREFIX = "private~";

    static PrivateRoom of(String user, String other) {
        return user.compareTo(other) < 0 ? new PrivateRoom(user, other) : new PrivateRoom(other, user);
    }

    /** The room of that name, if it is the name of a private one. */
    public static Optional<PrivateRoom> named(String name) {
        String[] users =
                name.startsWith(PREFIX) ? name.substring(PREFIX.length()).split("~", -1) : new String[0];
        return users.length == 2 && users[0].compareTo(users[1]) < 0
                ? Optional.of(new PrivateRoom(users[0], users[1]))
                : Optional.empty();
    }

    public String name() {
        return PREFIX + one + "~" + two;
    }

    boolean admits(String user) {
        return user.equals(one) || user.equals(two);
    }

    /** The one that this user talks to there. */
    String other(String user) {
        return user.equals(one) ? two : one;
    }
}
