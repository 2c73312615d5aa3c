package org.zocalo.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.zocalo.ProblemException;

/** Bean Validation of a handler's arguments, where the application has it. */
record Validation(Optional<Validator> validator, Optional<ValidatorFactory> factory) {

    static Validation of(BeanManager beans) {
        return new Validation(find(beans, Validator.class), find(beans, ValidatorFactory.class));
    }

    private static <T> Optional<T> find(BeanManager beans, Class<T> type) {
        var found = beans.createInstance().select(type);
        return found.isResolvable() ? Optional.of(found.get()) : Optional.empty();
    }

    /**
     * Looks at the arguments.
     *
     * @throws ProblemException if one of them is not valid
     */
    void check(Object bean, Method method, Object[] values) {
        if (validator.isEmpty() || values.length == 0) {
            return;
        }
        var violations = validator.get().forExecutables().validateParameters(bean, method, values);
        if (!violations.isEmpty()) {
            throw invalid(violations);
        }
    }

    /** What is thrown on for what a handler has thrown. */
    RuntimeException thrown(Throwable failure) {
        if (failure instanceof ConstraintViolationException e && factory.isPresent()) {
            return invalid(e.getConstraintViolations());
        } else if (failure instanceof Error e) {
            throw e;
        } else if (failure instanceof RuntimeException e) {
            return e;
        }
        return new IllegalStateException(failure);
    }

    private ProblemException invalid(Set<? extends ConstraintViolation<?>> violations) {
        var messages = factory.orElseThrow().getMessageInterpolator();
        return new ProblemException(language -> Violations.problem(violations, messages, language));
    }
}
