package org.zocalo.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.zocalo.Problem;
import org.zocalo.Problem.FieldError;
import org.zocalo.Texts;

/**
 * The refusal of a service, by REST or by socket, in the language of whoever asked; a transaction under way is rolled
 * back. The texts stand in {@code Problems.properties} and its Spanish neighbour.
 *
 * <p>{@snippet : throw ProblemException.notFound("queue.unknown", id); }
 */
public final class ProblemException extends org.zocalo.ProblemException {
    static final Texts TEXTS = Texts.of(Problems.class);
    private static final long serialVersionUID = 1;

    private ProblemException(Function<Locale, Problem> problem) {
        super(problem);
    }

    /** One field is wrong. */
    public static ProblemException badRequest(String field, String text, Object... args) {
        return new ProblemException(
                language -> Problem.invalid(language, List.of(new FieldError(field, TEXTS.in(language, text, args)))));
    }

    public static ProblemException unauthorized(String text) {
        return of(401, text);
    }

    public static ProblemException forbidden(String text, Object... args) {
        return of(403, text, args);
    }

    public static ProblemException notFound(String text, Object... args) {
        return of(404, text, args);
    }

    public static ProblemException conflict(String text, Object... args) {
        return of(409, text, args);
    }

    static ProblemException of(int status, String text, Object... args) {
        return new ProblemException(language -> Problem.of(status, language, TEXTS.in(language, text, args)));
    }

    /** Nobody has signed in; in the words of the library, which says it to sockets. */
    public static ProblemException signIn() {
        return new ProblemException(language -> Problem.of(401, language, Problem.TEXTS.in(language, "sign-in")));
    }

    /** It takes another role; in the words of the library. */
    public static ProblemException role() {
        return new ProblemException(
                language -> Problem.of(403, language, Problem.TEXTS.in(language, "forbidden.role")));
    }
}
