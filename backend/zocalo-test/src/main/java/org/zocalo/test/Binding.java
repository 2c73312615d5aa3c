package org.zocalo.test;

import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.List;

/** JSON-B, with placeholders for the binary in records and beans; made when the first of them is met. */
final class Binding {
    private final Jsonb jsonb =
            JsonbBuilder.create(new JsonbConfig().withSerializers(new Writer()).withDeserializers(new Reader()));
    private List<byte[]> attachments = List.of();

    private static final class Holder {
        static final Binding INSTANCE = new Binding();
    }

    static Binding get() {
        return Holder.INSTANCE;
    }

    synchronized JsonValue write(Object value, List<byte[]> putAside) {
        attachments = putAside;
        return Values.parse(jsonb.toJson(value));
    }

    synchronized <T> T read(JsonValue value, List<byte[]> from, Type type) {
        attachments = from;
        return jsonb.fromJson(value.toString(), type);
    }

    private final class Writer implements JsonbSerializer<byte[]> {
        @Override
        public void serialize(byte[] bytes, JsonGenerator generator, SerializationContext context) {
            generator.write(Values.placeholder(bytes, attachments));
        }
    }

    private final class Reader implements JsonbDeserializer<byte[]> {
        @Override
        public byte[] deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return Values.bytes(parser.getValue(), attachments);
        }
    }
}
