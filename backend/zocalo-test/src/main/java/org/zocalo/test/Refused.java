package org.zocalo.test;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.OptionalInt;

/** The server gives no connection. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ConnectError error;

    private Refused(ConnectError error) {
        super("HTTP " + error.httpStatus().orElse(0) + ": " + error.message());
        this.error = error;
    }

    /** By an answer such as {@code {"code":4,"message":"Forbidden"}}. */
    static Refused by(int status, String body) {
        var data = json(body);
        var message = data instanceof JsonObject object ? object.getString("message", body) : body;
        return new Refused(new ConnectError(message, data, OptionalInt.of(status)));
    }

    private static JsonValue json(String body) {
        try {
            return Values.parse(body);
        } catch (JsonException e) {
            return JsonValue.NULL; // a page of somebody in between, or nothing
        }
    }

    ConnectError error() {
        return error;
    }
}
