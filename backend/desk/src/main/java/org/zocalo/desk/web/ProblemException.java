package org.zocalo.desk.web;

import jakarta.ws.rs.core.Response.Status;
import org.zocalo.Problem;
import org.zocalo.Problem.FieldError;

/**
 * The refusal of a service, with the problem that says why, by REST or by socket; a transaction under way is rolled back.
 *
 * <p>{@snippet : throw ProblemException.notFound("There is no queue " + id); }
 */
public final class ProblemException extends org.zocalo.ProblemException {
    private static final long serialVersionUID = 1;

    private ProblemException(Problem problem) {
        super(problem);
    }

    public static ProblemException badRequest(String field, String message) {
        return new ProblemException(Problem.badRequest(Violations.DETAIL, new FieldError(field, message)));
    }

    public static ProblemException unauthorized(String detail) {
        return of(Status.UNAUTHORIZED, detail);
    }

    public static ProblemException forbidden(String detail) {
        return of(Status.FORBIDDEN, detail);
    }

    public static ProblemException notFound(String detail) {
        return of(Status.NOT_FOUND, detail);
    }

    public static ProblemException conflict(String detail) {
        return of(Status.CONFLICT, detail);
    }

    private static ProblemException of(Status status, String detail) {
        return new ProblemException(Problem.of(status.getStatusCode(), status.getReasonPhrase(), detail));
    }
}
