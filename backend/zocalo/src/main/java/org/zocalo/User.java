package org.zocalo;

import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is at the other end of a socket: said by an {@link Authenticator}, or by the container.
 *
 * <pre>{@code
 * var author = socket.user().map(User::name).orElse("somebody");
 * }</pre>
 *
 * @param name unique among the users of the server: it is by the name that {@link Zocalo#user} finds all their sockets
 * @param roles what {@code @RolesAllowed} asks for; of a user that the container knows those of {@link
 *     ZocaloOptions#roles}
 * @param claims what else is known, no null among it
 * @param expires when what they showed is over: their sockets are put out then, unless it has been renewed
 */
public record User(String name, Set<String> roles, Map<String, Object> claims, Optional<Instant> expires)
        implements Principal {
    private static final String ROOM = "zocalo:user:";

    public User {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a user has a name");
        }
        roles = Set.copyOf(roles);
        claims = Map.copyOf(claims);
    }

    /** A user with some roles, of whom nothing else is known and whose stay has no end. */
    public static User of(String name, String... roles) {
        return new User(name, Set.of(roles), Map.of(), Optional.empty());
    }

    /** The same until then. */
    public User until(Instant end) {
        return new User(name, roles, claims, Optional.of(end));
    }

    /** Whether they have a role. */
    public boolean is(String role) {
        return roles.contains(role);
    }

    @Override
    public String getName() {
        return name;
    }

    /** Whether what they showed is over. */
    public boolean hasExpired() {
        return expires.isPresent() && !Instant.now().isBefore(expires.get());
    }

    /** The room, in each namespace, of all the sockets of a user; nobody else can be put into it. */
    public static String room(String name) {
        return ROOM + name;
    }

    /** Whether a room is that of a user: the library's, to speak to but not to join. */
    public static boolean isRoom(String room) {
        return room.startsWith(ROOM);
    }
}
