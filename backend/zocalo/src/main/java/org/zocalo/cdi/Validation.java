package org.zocalo.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.Optional;

/** Bean Validation of a handler's arguments, where the application has it. */
record Validation(Optional<Validator> validator) {

    static Validation of(BeanManager beans) {
        var found = beans.createInstance().select(Validator.class);
        return new Validation(found.isResolvable() ? Optional.of(found.get()) : Optional.empty());
    }

    /**
     * Looks at the arguments.
     *
     * @throws org.zocalo.ProblemException if one of them is not valid
     */
    void check(Object bean, Method method, Object[] values) {
        if (validator.isEmpty() || values.length == 0) {
            return;
        }
        var violations = validator.get().forExecutables().validateParameters(bean, method, values);
        if (!violations.isEmpty()) {
            throw Failures.invalid(violations);
        }
    }
}
