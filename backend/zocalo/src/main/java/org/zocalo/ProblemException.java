package org.zocalo;

import java.util.Locale;
import java.util.function.Function;

/**
 * Thrown to answer with a problem of one's choice, by a handler, a gate or whatever they call; such a failure is not
 * logged as an error.
 *
 * <pre>{@code
 * throw new ProblemException(Problem.of(409, "Conflict", "Somebody was faster"));
 * throw ProblemException.of(409, TEXTS, "sold-out", article); // in the language of the client
 * }</pre>
 */
public class ProblemException extends RuntimeException {
    private final transient Function<Locale, Problem> problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = language -> problem;
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.detail(), cause);
        this.problem = language -> problem;
    }

    /** One that is put into words when it is known whom it is told to. */
    public ProblemException(Function<Locale, Problem> problem) {
        super(problem.apply(Locale.ENGLISH).detail());
        this.problem = problem;
    }

    /** The same, because of another failure. */
    public ProblemException(Function<Locale, Problem> problem, Throwable cause) {
        super(problem.apply(Locale.ENGLISH).detail(), cause);
        this.problem = problem;
    }

    /** A problem of a status that says enough, whose detail is one of the texts. */
    public static ProblemException of(int status, Texts texts, String key, Object... args) {
        return new ProblemException(language -> Problem.of(status, language, texts.in(language, key, args)));
    }

    /** What went wrong, in English if it can be said in several languages. */
    public Problem problem() {
        return problem(Locale.ENGLISH);
    }

    /** What went wrong, in a language if it can be said in several ones. */
    public Problem problem(Locale language) {
        return problem.apply(language);
    }
}
