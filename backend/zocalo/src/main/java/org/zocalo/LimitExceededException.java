package org.zocalo;

import java.util.Locale;

/**
 * Thrown where a limit forbids what a handler wants to do for a client; uncaught, the client hears it as a problem of
 * status 429, whose type names the limit.
 *
 * <pre>{@code
 * try { socket.join(room); } catch (LimitExceededException e) { ack.send("enough rooms"); }
 * }</pre>
 */
public class LimitExceededException extends ProblemException {
    private static final String TYPE = "urn:zocalo:limit:";

    private final Limit limit;

    public LimitExceededException(Limit limit) {
        super(language -> problem(limit, language));
        this.limit = limit;
    }

    /** Which one. */
    public Limit limit() {
        return limit;
    }

    private static Problem problem(Limit limit, Locale language) {
        var problem = Problem.of(429, language, Problem.TEXTS.in(language, "limit", limit.text()));
        return new Problem(
                TYPE + limit.text(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.instance(),
                problem.errors());
    }
}
