package org.zocalo;

/**
 * Something has become of a room on this node: what {@link Namespace#onRoom} hears, and a CDI event.
 *
 * <pre>{@code
 * void changed(@Observes RoomEvent event) {
 *     if (event.type() == RoomEvent.Type.JOINED && event.room().startsWith("queue:")) { queues.watch(event.room()); }
 * }
 * }</pre>
 *
 * @param room its name; every socket has a room of its own, named by its id
 * @param socketId who joined or left; of a room that is created or deleted, who did so by coming first or leaving last
 */
public record RoomEvent(Type type, Namespace namespace, String room, String socketId) {

    /** What has become of it. */
    public enum Type {
        /** There is somebody in it now; {@link #JOINED} follows. */
        CREATED,
        /** There is nobody in it any more; {@link #LEFT} came before. */
        DELETED,
        JOINED,
        LEFT
    }
}
