package org.zocalo.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.zocalo.Problem.FieldError;

/** Turns violated constraints into field errors, in the language of whoever asked rather than that of the server. */
@ApplicationScoped
public class Violations {
    static final String DETAIL = "The payload is invalid";

    @Inject
    private ValidatorFactory validation;

    FieldError[] in(Locale language, Set<ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new FieldError(field(violation), message(violation, language)))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toArray(FieldError[]::new);
    }

    /** The path without the method and the parameter it begins with; a parameter of its own is the field. */
    private static String field(ConstraintViolation<?> violation) {
        String path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(Object::toString)
                .collect(Collectors.joining("."));
        String whole = violation.getPropertyPath().toString();
        return path.isEmpty() ? whole.substring(whole.lastIndexOf('.') + 1) : path;
    }

    private String message(ConstraintViolation<?> violation, Locale language) {
        return validation
                .getMessageInterpolator()
                .interpolate(violation.getMessageTemplate(), new Context(violation), language);
    }

    private record Context(ConstraintViolation<?> violation) implements MessageInterpolator.Context {
        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new ValidationException("There is no " + type + " here");
        }
    }
}
