package org.zocalo.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.zocalo.Problem;

/** Says as a problem what an exception means to whoever asked; what means nothing to them is logged and a 500. */
@ApplicationScoped
public class Problems {
    private static final Logger LOG = System.getLogger("org.zocalo.desk");

    /** The class of SQL states for a row that a constraint does not allow. */
    private static final String INTEGRITY = "23";

    @Inject
    private Violations violations;

    public Problem of(Throwable thrown, Locale language) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .map(cause -> known(cause, language))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> unexpected(thrown));
    }

    private Problem known(Throwable thrown, Locale language) {
        if (thrown instanceof ProblemException refusal) {
            return refusal.problem();
        }
        if (thrown instanceof ConstraintViolationException invalid) {
            return Problem.badRequest(Violations.DETAIL, violations.in(language, invalid.getConstraintViolations()));
        }
        if (thrown instanceof OptimisticLockException) {
            return problem(409, "It was changed by somebody else meanwhile");
        }
        if (thrown instanceof SQLException refused
                && String.valueOf(refused.getSQLState()).startsWith(INTEGRITY)) {
            return problem(409, "It clashes with what somebody else has just put there");
        }
        if (thrown instanceof WebApplicationException answered) {
            return problem(answered.getResponse().getStatus(), null);
        }
        if (thrown instanceof JsonException
                || thrown instanceof JsonbException
                || thrown instanceof ProcessingException) {
            return problem(400, "The payload is not the JSON that is expected here");
        }
        return null;
    }

    private static Problem unexpected(Throwable thrown) {
        LOG.log(Level.ERROR, "A request failed", thrown);
        return problem(500, "Something went wrong here; it is in the log");
    }

    private static Problem problem(int status, String detail) {
        var known = Status.fromStatusCode(status);
        return Problem.of(status, known == null ? "Error" : known.getReasonPhrase(), detail);
    }
}
