package org.zocalo;

import java.util.Map;
import java.util.Set;

/**
 * A client in one namespace, connected to this server or to another one of the cluster.
 *
 * <pre>{@code
 * namespace.in("queue:1").fetchSockets().thenAccept(sockets -> sockets.forEach(s -> s.join("vip")));
 * }</pre>
 */
public interface RemoteSocket extends Emitter {

    /** The public id, exactly 20 characters, different in each namespace. */
    String id();

    /** What the client said when it connected. */
    Handshake handshake();

    /** The rooms the socket is in, its own (the id) among them; after the end, those it was in. A copy. */
    Set<String> rooms();

    /** What the application keeps with the socket. Safe for use by several threads; no null values. */
    Map<String, Object> data();

    /** Puts the socket into rooms. */
    void join(String... rooms);

    /** Takes the socket out of a room. */
    void leave(String room);

    /**
     * Ends the socket; the client does not reconnect by itself.
     *
     * @param close true to close the connection below it too, and with it all the client's namespaces
     */
    void disconnect(boolean close);
}
