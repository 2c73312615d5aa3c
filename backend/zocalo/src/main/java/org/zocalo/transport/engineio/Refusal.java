package org.zocalo.transport.engineio;

import jakarta.json.Json;

/** Why a request is refused: Engine.IO's closed set of errors. */
enum Refusal {
    UNKNOWN_TRANSPORT(0, "Transport unknown"),
    UNKNOWN_SID(1, "Session ID unknown"),
    BAD_HANDSHAKE_METHOD(2, "Bad handshake method"),
    BAD_REQUEST(3, "Bad request"),
    FORBIDDEN(4, "Forbidden"),
    UNSUPPORTED_PROTOCOL_VERSION(5, "Unsupported protocol version");

    private final int code;
    private final String message;

    Refusal(int code, String message) {
        this.code = code;
        this.message = message;
    }

    int code() {
        return code;
    }

    String message() {
        return message;
    }

    /** The HTTP status of a refused request that is not an upgrade. */
    int status() {
        return this == FORBIDDEN ? 403 : 400;
    }

    String json() {
        return json(message);
    }

    /** With other words than its own. */
    String json(String words) {
        return "{\"code\":" + code + ",\"message\":" + Json.createValue(words) + "}";
    }
}
