package org.zocalo;

/**
 * What wants to know which clients come and go, whatever their namespaces, and how much is said.
 *
 * <pre>{@code
 * io.onClient(new ClientListener() {
 *     @Override
 *     public void connected(String clientId, String transport) { gauge.increment(); }
 * });
 * }</pre>
 *
 * It is called on the transport's threads, for one client by several of them, and must not block. Whoever shows a
 * client's id shows a part of it only: the whole is a secret between the server and the client.
 */
public interface ClientListener {

    /** A client has connected; it is in no namespace yet. */
    default void connected(String clientId, String transport) {}

    /** The same, with what its first request said. */
    default void connected(String clientId, String transport, Handshake handshake) {
        connected(clientId, transport);
    }

    /** A client has changed its transport. */
    default void upgraded(String clientId, String transport) {}

    /** A client has gone. */
    default void disconnected(String clientId, DisconnectReason reason) {}

    /** Whether {@link #received} and {@link #sent} are to be called now (no); asked each time. */
    default boolean hearsTraffic() {
        return false;
    }

    /** A client has said something: one message of so many bytes, of text in UTF-8. */
    default void received(int bytes) {}

    /** Something goes to a client: one message of so many bytes, of text in UTF-8. It may wait for a while. */
    default void sent(int bytes) {}
}
