package org.zocalo;

/** Why a socket ended: Socket.IO's closed set of reasons, with the text that its documents use. */
public enum DisconnectReason {
    /** The transport failed: a broken or overlapping request, an error of the WebSocket. */
    TRANSPORT_ERROR("transport error"),
    /** The client went away, or the network did. */
    TRANSPORT_CLOSE("transport close"),
    /** The client did not answer the heartbeat in time. */
    PING_TIMEOUT("ping timeout"),
    /** The client sent an Engine.IO packet that cannot be read. */
    PARSE_ERROR("parse error"),
    /** The server closed the connection, because of a bad Socket.IO packet or because no namespace was joined. */
    FORCED_CLOSE("forced close"),
    /** The server is going down. */
    SERVER_SHUTTING_DOWN("server shutting down"),
    /** The server closed the client's connection. */
    FORCED_SERVER_CLOSE("forced server close"),
    /** The client left the namespace. */
    CLIENT_NAMESPACE_DISCONNECT("client namespace disconnect"),
    /** The server put the client out of the namespace. */
    SERVER_NAMESPACE_DISCONNECT("server namespace disconnect"),
    /** More was waiting for the client than it may lag behind (Zócalo's own). */
    OUTBOUND_OVERFLOW("outbound overflow"),
    /** What the user showed is over, and nothing newer came in time (Zócalo's own); see {@link User#expires}. */
    SESSION_EXPIRED("session expired"),
    /** The client went on to say more than a limit allows (Zócalo's own); see {@link Limit}. */
    LIMIT_EXCEEDED("limit exceeded");

    private final String text;

    DisconnectReason(String text) {
        this.text = text;
    }

    /** Whether a client that ended so may come back to what it had: neither side wanted the end. */
    public boolean isRecoverable() {
        return switch (this) {
            case PARSE_ERROR,
                    CLIENT_NAMESPACE_DISCONNECT,
                    SERVER_NAMESPACE_DISCONNECT,
                    SESSION_EXPIRED,
                    LIMIT_EXCEEDED -> false;
            default -> true;
        };
    }

    /** The text of Socket.IO. */
    public String text() {
        return text;
    }
}
