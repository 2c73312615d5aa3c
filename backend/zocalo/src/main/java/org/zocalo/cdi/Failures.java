package org.zocalo.cdi;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.zocalo.Problem;
import org.zocalo.Problem.FieldError;
import org.zocalo.ProblemException;

/** What a failed handler says to the client. */
final class Failures {

    private Failures() {}

    /** Throws on what a handler has thrown. */
    static RuntimeException rethrow(Throwable failure) {
        if (failure instanceof ConstraintViolationException e) {
            return invalid(e.getConstraintViolations());
        } else if (failure instanceof Error e) {
            throw e;
        } else if (failure instanceof RuntimeException e) {
            return e;
        }
        return new IllegalStateException(failure);
    }

    /** The problem of what an asynchronous handler has failed with. */
    static Problem problem(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (rethrow(cause) instanceof ProblemException chosen) {
            return chosen.problem();
        }
        System.getLogger(Failures.class.getName()).log(System.Logger.Level.ERROR, "a handler failed", cause);
        return Problem.of(500, "Internal Server Error", "The event could not be handled");
    }

    /** The problem of invalid arguments, field by field. */
    static ProblemException invalid(Set<? extends ConstraintViolation<?>> violations) {
        var errors = violations.stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toArray(FieldError[]::new);
        return new ProblemException(Problem.badRequest("The payload is invalid", errors));
    }

    /** The path within the argument; the argument's own name where it is itself wrong. */
    private static String field(ConstraintViolation<?> violation) {
        var nodes = new ArrayList<String>();
        var parameter = "";
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() != ElementKind.METHOD) {
                nodes.add(node.toString());
            }
        }
        return nodes.isEmpty() ? parameter : String.join(".", nodes);
    }
}
