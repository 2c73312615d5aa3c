package org.zocalo.cdi;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.zocalo.Problem;
import org.zocalo.Problem.FieldError;
import org.zocalo.Texts;

/**
 * What Bean Validation has found wrong, as a problem in the language of whoever is told. Handlers of events do it by
 * themselves; this is for other doors, such as an exception mapper of REST:
 *
 * <pre>{@code
 * Violations.problem(invalid.getConstraintViolations(), validatorFactory.getMessageInterpolator(), language);
 * }</pre>
 */
public final class Violations {

    private Violations() {}

    /**
     * The problem, of status 400. The messages come from their templates again, for Bean Validation has put them into
     * the language of the server.
     */
    public static Problem problem(
            Set<? extends ConstraintViolation<?>> violations, MessageInterpolator messages, Locale language) {
        var bundle = Texts.bundle(language);
        return Problem.invalid(
                language,
                violations.stream()
                        .map(violation -> new FieldError(
                                field(violation.getPropertyPath()),
                                messages.interpolate(violation.getMessageTemplate(), new Context(violation), bundle)))
                        .distinct()
                        .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                        .toList());
    }

    /** The way within the argument; the argument's own name where it is itself wrong. */
    private static String field(Path path) {
        var field = new StringBuilder();
        var parameter = "";
        for (var node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() != ElementKind.METHOD) {
                append(field, node);
            }
        }
        return field.isEmpty() ? parameter : field.toString();
    }

    private static void append(StringBuilder field, Path.Node node) {
        if (node.isInIterable()) {
            var key = node.getIndex() == null ? node.getKey() : node.getIndex();
            field.append('[').append(key == null ? "" : key).append(']');
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            field.append(field.isEmpty() ? "" : ".").append(node.getName());
        }
    }

    /** What a message is about. */
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
