package org.zocalo.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.zocalo.Arguments;

/** The JSON library's objects, made once: looking them up costs more than using them. */
public final class Json {
    public static final JsonProvider PROVIDER = JsonProvider.provider();

    private static final JsonParserFactory PARSERS = PROVIDER.createParserFactory(Map.of());
    private static final Jsonb BINDING = JsonbBuilder.create(new JsonbConfig()
            .withSerializers(new BinaryAdapters.Writer())
            .withDeserializers(new BinaryAdapters.Reader()));

    private Json() {}

    /**
     * Reads a JSON text.
     *
     * @throws JsonException or another runtime exception of the parser's if it is none
     */
    public static JsonValue parse(String text) {
        try (var parser = PARSERS.createParser(new StringReader(text))) {
            parser.next();
            var value = parser.getValue();
            if (parser.hasNext()) {
                throw new JsonException("more than one value");
            }
            return value;
        }
    }

    /** The text of a string, quoted. */
    public static String quote(String text) {
        return PROVIDER.createValue(text).toString();
    }

    /** An object as JSON; binary in it is added to the attachments. */
    static String write(Object value, List<byte[]> attachments) {
        try {
            return BinaryAdapters.with(attachments, () -> BINDING.toJson(value));
        } catch (JsonbException e) {
            throw new IllegalArgumentException(
                    "cannot be written as JSON: " + value.getClass().getName(), e);
        }
    }

    /** A value as an object of a type. */
    static <T> T read(JsonValue value, List<byte[]> attachments, Type type) {
        return BinaryAdapters.with(attachments, () -> BINDING.fromJson(value.toString(), type));
    }

    /** Received arguments. */
    public static Arguments arguments(JsonArray values, List<byte[]> attachments) {
        return new JsonArguments(values, 0, attachments);
    }

    /** Received arguments that stand behind the event's name. */
    public static Arguments argumentsOf(JsonArray event, List<byte[]> attachments) {
        return new JsonArguments(event, 1, attachments);
    }

    /** The name in front of an event's arguments: a text, or a number as text. */
    public static String name(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
