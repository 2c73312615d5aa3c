package org.zocalo;

import java.util.List;

/**
 * What went wrong, as an acknowledgement or an HTTP answer carries it (RFC 9457).
 *
 * @param type a URI of the kind of problem, {@code about:blank} where the status says enough
 * @param title the kind in words
 * @param status the HTTP status that fits
 * @param detail what happened this time
 * @param errors the fields that are wrong, empty where none is
 */
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    /** One field that is wrong. */
    public record FieldError(String field, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem of a status that says enough. */
    public static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, List.of());
    }

    /** A problem of invalid input. */
    public static Problem badRequest(String detail, FieldError... errors) {
        return new Problem("about:blank", "Bad Request", 400, detail, List.of(errors));
    }
}
