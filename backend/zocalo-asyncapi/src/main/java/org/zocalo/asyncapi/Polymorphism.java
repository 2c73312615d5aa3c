package org.zocalo.asyncapi;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.Module;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.TypeScope;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.stream.Stream;

/** Types that are one of several, by {@link JsonbTypeInfo}: the union, and in each of them the property that says which. */
final class Polymorphism implements Module {

    @Override
    public void applyToConfigBuilder(SchemaGeneratorConfigBuilder builder) {
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider(Polymorphism::union)
                .withTypeAttributeOverride(Polymorphism::mark);
    }

    private static CustomDefinition union(ResolvedType type, SchemaGenerationContext context) {
        var info = type.getErasedType().getAnnotation(JsonbTypeInfo.class);
        if (info == null) {
            if (type.getErasedType().isSealed()) {
                throw new IllegalArgumentException(type.getErasedType().getName()
                        + " is sealed and has no @JsonbTypeInfo, so nobody could tell which one is meant");
            }
            return null;
        }
        var union = context.getGeneratorConfig().createObjectNode().put("discriminator", info.key());
        var members = union.putArray("oneOf");
        Stream.of(info.value())
                .map(member -> context.getTypeContext().resolve(member.type()))
                .forEach(member -> members.add(context.createDefinitionReference(member)));
        return new CustomDefinition(union, DefinitionType.ALWAYS_REF, AttributeInclusion.NO);
    }

    private static void mark(ObjectNode schema, TypeScope scope, SchemaGenerationContext context) {
        var type = scope.getType().getErasedType();
        for (var parent : type.getInterfaces()) {
            mark(schema, type, parent.getAnnotation(JsonbTypeInfo.class));
        }
        if (type.getSuperclass() != null) {
            mark(schema, type, type.getSuperclass().getAnnotation(JsonbTypeInfo.class));
        }
    }

    private static void mark(ObjectNode schema, Class<?> type, JsonbTypeInfo info) {
        if (info == null) {
            return;
        }
        Stream.of(info.value()).filter(member -> member.type() == type).forEach(member -> {
            schema.withObjectProperty("properties").putObject(info.key()).put("const", member.alias());
            schema.withArrayProperty("required").insert(0, info.key());
        });
    }
}
