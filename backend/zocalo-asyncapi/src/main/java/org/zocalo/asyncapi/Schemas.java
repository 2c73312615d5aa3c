package org.zocalo.asyncapi;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The JSON schemas (draft 7, which AsyncAPI builds on) of Java types as JSON-B writes and reads them. */
final class Schemas {
    private static final OptionPreset OPTIONS = new OptionPreset(
            Option.ADDITIONAL_FIXED_TYPES,
            Option.EXTRA_OPEN_API_FORMAT_VALUES,
            Option.FLATTENED_ENUMS,
            Option.ENUM_KEYWORD_FOR_SINGLE_VALUES,
            Option.PUBLIC_NONSTATIC_FIELDS,
            Option.NONPUBLIC_NONSTATIC_FIELDS_WITH_GETTERS,
            Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS,
            Option.DEFINITIONS_FOR_ALL_OBJECTS,
            Option.DUPLICATE_MEMBER_ATTRIBUTE_CLEANUP_AT_THE_END,
            Option.ALLOF_CLEANUP_AT_THE_END);

    private final SchemaBuilder builder;

    Schemas() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OPTIONS)
                .with(new Constraints())
                .with(new JsonBinding())
                .with(new Remarks())
                .with(new Polymorphism());
        config.forTypesInGeneral()
                .withDefinitionNamingStrategy(new Names())
                .withPropertySorter((one, other) -> 0); // as they are declared
        builder = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
    }

    /** The schema of a type: a reference to {@link #components}, if it has properties. */
    ObjectNode of(Type type) {
        return builder.createSchemaReference(type);
    }

    /** The schemas that are referred to, by name. To be called once, at the end. */
    ObjectNode components() {
        var found = builder.collectDefinitions("components/schemas");
        var sorted = new TreeMap<String, JsonNode>();
        found.properties().forEach(schema -> sorted.put(schema.getKey(), schema.getValue()));
        found.removeAll();
        sorted.forEach(found::set);
        return found;
    }

    /** {@code PageOfTicketView}; two types may not share a name. */
    private static final class Names implements SchemaDefinitionNamingStrategy {
        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            return name(key.getType());
        }

        private static String name(ResolvedType type) {
            var arguments = type.getTypeParameters();
            return type.getErasedType().getSimpleName()
                    + (arguments.isEmpty()
                            ? ""
                            : arguments.stream().map(Names::name).collect(Collectors.joining("And", "Of", "")));
        }

        @Override
        public void adjustDuplicateNames(Map<DefinitionKey, String> names, SchemaGenerationContext context) {
            throw new IllegalArgumentException("several types have the same name: "
                    + names.keySet().stream()
                            .map(key -> key.getType().getFullDescription())
                            .sorted()
                            .toList());
        }
    }
}
