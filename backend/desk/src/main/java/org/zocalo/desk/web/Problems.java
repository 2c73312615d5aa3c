package org.zocalo.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zocalo.Problem;
import org.zocalo.Zocalo;
import org.zocalo.cdi.Violations;

/**
 * Says as a problem what an exception of a request means to whoever asked, in the same words as a socket would; what means
 * nothing to them is logged and a 500.
 */
@ApplicationScoped
public class Problems {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = System.getLogger("org.zocalo.desk");

    /** The class of SQL states for a row that a constraint does not allow. */
    private static final String INTEGRITY = "23";

    @Inject
    private ValidatorFactory validation;

    @Inject
    private Zocalo io;

    /** The language of whoever asks, as the sockets choose it. */
    public Locale language(String accepted) {
        return io.options().languages().lookup(accepted == null ? "" : accepted);
    }

    public Problem of(Throwable thrown, Locale language) {
        var causes = causes(thrown).toList();
        return chosen(causes, language)
                .or(() -> causes.stream()
                        .map(cause -> known(cause, language))
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElseGet(() -> unexpected(thrown, language));
    }

    /** Whether it failed because of a row that a constraint does not allow, such as a second one with the same key. */
    static boolean isClash(Throwable thrown) {
        return causes(thrown).anyMatch(Problems::isIntegrity);
    }

    private static boolean isIntegrity(Throwable thrown) {
        return thrown instanceof SQLException refused
                && String.valueOf(refused.getSQLState()).startsWith(INTEGRITY);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
    }

    /** A refusal counts, whatever has been thrown on its way out. */
    private static Optional<Problem> chosen(List<Throwable> causes, Locale language) {
        return causes.stream()
                .filter(org.zocalo.ProblemException.class::isInstance)
                .map(cause -> ((org.zocalo.ProblemException) cause).problem(language))
                .findFirst();
    }

    private Problem known(Throwable thrown, Locale language) {
        if (thrown instanceof ConstraintViolationException invalid) {
            return Violations.problem(invalid.getConstraintViolations(), validation.getMessageInterpolator(), language);
        }
        if (thrown instanceof OptimisticLockException) {
            return ProblemException.conflict("conflict.meanwhile").problem(language);
        }
        if (isIntegrity(thrown)) {
            return ProblemException.conflict("conflict.clash").problem(language);
        }
        if (thrown instanceof WebApplicationException answered) {
            return of(answered.getResponse().getStatus(), language);
        }
        if (thrown instanceof JsonException
                || thrown instanceof JsonbException
                || thrown instanceof ProcessingException) {
            return of(400, language);
        }
        return null;
    }

    /** The problem of what the server answers of its own accord. */
    Problem of(int status, Locale language) {
        var text = "status." + status;
        return ProblemException.of(status, ProblemException.TEXTS.has(text) ? text : "status")
                .problem(language);
    }

    private static Problem unexpected(Throwable thrown, Locale language) {
        var problem = Problem.internal(language);
        LOG.log(Level.ERROR, "A request failed, " + problem.instance().orElseThrow(), thrown);
        return problem;
    }
}
