package org.zocalo;

/** The client went away before it had acknowledged. */
public class DisconnectedException extends RuntimeException {
    private final DisconnectReason reason;

    public DisconnectedException(DisconnectReason reason) {
        super("socket has been disconnected: " + reason.text());
        this.reason = reason;
    }

    /** Why it went. */
    public DisconnectReason reason() {
        return reason;
    }
}
