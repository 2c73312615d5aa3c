package org.zocalo.asyncapi;

import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;

/** What Bean Validation says about properties. */
final class Constraints extends JakartaValidationModule {
    Constraints() {
        super(
                JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS);
    }

    /** A pattern is about the whole text in Java, and about any part of it in JSON Schema. */
    @Override
    protected String resolveStringPattern(MemberScope<?, ?> member) {
        var pattern = super.resolveStringPattern(member);
        return pattern == null || pattern.matches("\\^[^|]*\\$") ? pattern : "^(?:" + pattern + ")$";
    }
}
