package org.zocalo;

/**
 * Thrown by a handler to answer with a problem of its choice; such a failure is not logged as an error.
 *
 * <pre>{@code
 * throw new ProblemException(Problem.of(409, "Conflict", "Somebody was faster"));
 * }</pre>
 */
public class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(problem.detail(), cause);
        this.problem = problem;
    }

    /** What went wrong. */
    public Problem problem() {
        return problem;
    }
}
