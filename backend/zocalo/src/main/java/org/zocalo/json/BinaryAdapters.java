package org.zocalo.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets JSON-B meet binary inside records: it writes a placeholder and puts the bytes aside, and the other way round. The
 * attachments of the value at hand are the thread's.
 */
final class BinaryAdapters {
    static final String PLACEHOLDER = "_placeholder";
    static final String NUMBER = "num";

    private static final ThreadLocal<List<byte[]>> CURRENT = ThreadLocal.withInitial(ArrayList::new);

    private BinaryAdapters() {}

    /** Does something while these are the attachments. */
    static <T> T with(List<byte[]> attachments, java.util.function.Supplier<T> action) {
        var outer = CURRENT.get();
        CURRENT.set(attachments);
        try {
            return action.get();
        } finally {
            CURRENT.set(outer);
        }
    }

    static final class Writer implements JsonbSerializer<byte[]> {
        @Override
        public void serialize(byte[] bytes, JsonGenerator generator, SerializationContext context) {
            var attachments = CURRENT.get();
            generator.writeStartObject().write(PLACEHOLDER, true).write(NUMBER, attachments.size());
            generator.writeEnd();
            attachments.add(bytes);
        }
    }

    static final class Reader implements JsonbDeserializer<byte[]> {
        @Override
        public byte[] deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return of(parser.getValue(), CURRENT.get());
        }
    }

    /** The bytes that a value stands for. */
    static byte[] of(JsonValue value, List<byte[]> attachments) {
        if (!isPlaceholder(value)) {
            throw new IllegalArgumentException("not binary: " + value.getValueType());
        }
        return attachments.get(value.asJsonObject().getInt(NUMBER));
    }

    static boolean isPlaceholder(JsonValue value) {
        return value instanceof JsonObject object && object.get(PLACEHOLDER) == JsonValue.TRUE;
    }
}
