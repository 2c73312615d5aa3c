package org.zocalo.asyncapi;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Module;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What people have remarked with {@link Schema} of MicroProfile OpenAPI: descriptions, and the values a text can have.
 *
 * <p>So what is said of a type for REST holds for events, too.
 */
final class Remarks implements Module {

    @Override
    public void applyToConfigBuilder(SchemaGeneratorConfigBuilder builder) {
        builder.forFields()
                .withDescriptionResolver(field -> remark(field)
                        .map(Schema::description)
                        .filter(text -> !text.isEmpty())
                        .orElse(null))
                .withEnumResolver(field -> remark(field)
                        .map(Schema::enumeration)
                        .filter(values -> values.length > 0)
                        .map(List::of)
                        .orElse(null));
    }

    private static Optional<Schema> remark(FieldScope field) {
        return Optional.ofNullable(field.getAnnotationConsideringFieldAndGetter(Schema.class));
    }
}
