package org.zocalo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What went wrong, as an acknowledgement, a {@code connect_error} or an HTTP answer carries it (RFC 9457).
 *
 * <pre>{@code
 * throw new ProblemException(Problem.of(409, "Conflict", "Somebody was faster"));
 * }</pre>
 *
 * @param type a URI of the kind of problem, {@code about:blank} where the status says enough
 * @param title the kind in words
 * @param status the HTTP status that fits
 * @param detail what happened this time
 * @param instance a URI of this one time, where there is one: that of an internal error stands in the log, too
 * @param errors the fields that are wrong, empty where none is
 */
public record Problem(
        String type, String title, int status, String detail, Optional<String> instance, List<FieldError> errors) {
    /** The library's own texts: {@code title.404} and so on for the titles, and the details. */
    public static final Texts TEXTS = Texts.of(Problem.class);

    /**
     * One field that is wrong.
     *
     * @param field the way to it within the payload, {@code lines[0].text}; the name of the parameter where that is
     *     itself wrong
     * @param message what is wrong with it
     */
    public record FieldError(String field, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem of a status that says enough. */
    public static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, Optional.empty(), List.of());
    }

    /** The same with the status's own title in a language. */
    public static Problem of(int status, Locale language, String detail) {
        var key = "title." + status;
        return of(status, TEXTS.in(language, TEXTS.has(key) ? key : "title"), detail);
    }

    /** A problem of invalid input. */
    public static Problem badRequest(String detail, FieldError... errors) {
        return new Problem("about:blank", "Bad Request", 400, detail, Optional.empty(), List.of(errors));
    }

    /** A problem of a payload with fields that are wrong, with its title and its detail in a language. */
    public static Problem invalid(Locale language, List<FieldError> errors) {
        var problem = of(400, language, TEXTS.in(language, "invalid"));
        return new Problem(
                problem.type(), problem.title(), problem.status(), problem.detail(), problem.instance(), errors);
    }

    /** A problem of an internal error: it says nothing of it but a new instance, by which whoever logs it may be found. */
    public static Problem internal(Locale language) {
        var problem = of(500, language, TEXTS.in(language, "internal"));
        var instance = Optional.of("urn:uuid:" + UUID.randomUUID());
        return new Problem(
                problem.type(), problem.title(), problem.status(), problem.detail(), instance, problem.errors());
    }
}
