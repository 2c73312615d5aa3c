package org.zocalo;

import java.util.Optional;

/** Thrown by a gate: the client's {@code connect_error} has the message and, as {@code data}, what comes with it. */
public class ConnectionRefusedException extends RuntimeException {
    private final transient Object data;

    public ConnectionRefusedException(String message) {
        super(message);
        this.data = null;
    }

    public ConnectionRefusedException(String message, Object data) {
        super(message);
        this.data = data;
    }

    /** What else the client is told. */
    public Optional<Object> data() {
        return Optional.ofNullable(data);
    }
}
