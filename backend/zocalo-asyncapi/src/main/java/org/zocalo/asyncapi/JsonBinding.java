package org.zocalo.asyncapi;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Module;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What JSON-B does in its own way: names, what is left out, optional values, JSON as it is, and the library's binary. */
final class JsonBinding implements Module {
    private static final Map<Class<?>, Map<String, String>> KNOWN = Map.of(
            byte[].class, Map.of("format", "binary"),
            ByteBuffer.class, Map.of("format", "binary"),
            Duration.class, Map.of("type", "string", "format", "duration"),
            JsonString.class, Map.of("type", "string"),
            JsonNumber.class, Map.of("type", "number"),
            JsonArray.class, Map.of("type", "array"),
            JsonObject.class, Map.of("type", "object"),
            JsonValue.class, Map.of(),
            Object.class, Map.of());

    @Override
    public void applyToConfigBuilder(SchemaGeneratorConfigBuilder builder) {
        builder.forFields()
                .withPropertyNameOverrideResolver(JsonBinding::name)
                .withIgnoreCheck(field -> annotation(field, JsonbTransient.class) != null)
                .withTargetTypeOverridesResolver(JsonBinding::present)
                .withRequiredCheck(field -> field.getType().isPrimitive());
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider(JsonBinding::known)
                .withCustomDefinitionProvider(JsonBinding::map);
    }

    private static String name(FieldScope field) {
        var property = annotation(field, JsonbProperty.class);
        return property == null || property.value().isEmpty() ? null : property.value();
    }

    private static <A extends java.lang.annotation.Annotation> A annotation(FieldScope field, Class<A> type) {
        return field.getAnnotationConsideringFieldAndGetter(type);
    }

    /** An optional value is there or left out. */
    private static List<ResolvedType> present(FieldScope field) {
        var type = field.getType();
        return type != null && type.getErasedType() == Optional.class ? type.getTypeParameters() : null;
    }

    private static CustomDefinition known(ResolvedType type, SchemaGenerationContext context) {
        var known = KNOWN.get(type.getErasedType());
        if (known == null) {
            return null;
        }
        var schema = context.getGeneratorConfig().createObjectNode();
        known.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                .forEach(entry -> schema.put(entry.getKey(), entry.getValue()));
        return new CustomDefinition(schema, true);
    }

    private static CustomDefinition map(ResolvedType type, SchemaGenerationContext context) {
        if (!type.isInstanceOf(Map.class)) {
            return null;
        }
        var value = context.getTypeContext().getTypeParameterFor(type, Map.class, 1);
        var schema = context.getGeneratorConfig().createObjectNode().put("type", "object");
        if (value != null) {
            schema.set("additionalProperties", context.createDefinitionReference(value));
        }
        return new CustomDefinition(schema, true);
    }
}
