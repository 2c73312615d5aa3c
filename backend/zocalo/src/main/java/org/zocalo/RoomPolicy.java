package org.zocalo;

/**
 * Decides whether a socket may be in a room: asked before each {@link Socket#join}, whoever asks for it.
 *
 * <pre>{@code
 * namespace.roomPolicy((socket, room) -> {
 *     if (room.startsWith("staff:") && !socket.user().map(user -> user.is("agent")).orElse(false)) {
 *         throw new ProblemException(Problem.of(403, "Forbidden", "For agents only"));
 *     }
 * });
 * }</pre>
 *
 * {@link Socket#admit} goes past it, and so does what a client that came back had been let into. A socket has its own
 * room and that of its user anyway.
 */
@FunctionalInterface
public interface RoomPolicy {

    /**
     * Looks at one room, on the thread that calls {@code join}.
     *
     * @throws ProblemException to refuse; it goes on to whoever called {@code join}, and the socket has joined none of
     *     the rooms
     */
    void check(Socket socket, String room);
}
