package org.zocalo.dialect.socketio.msgpack;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.zocalo.Arguments;
import org.zocalo.json.ArgumentsWriter;
import org.zocalo.json.Json;

/** Writes one packet. Beans take the way through JSON-B, and so look as they do in JSON. */
final class MessagePackWriter {
    private static final int MAX_BITS = 64;

    private final MessageBufferPacker out;

    /** Writes a part of a packet. */
    interface Part {
        void write(MessagePackWriter writer) throws IOException;
    }

    private MessagePackWriter(MessageBufferPacker out) {
        this.out = out;
    }

    /** The bytes of a packet; without an id it is -1, without data null. */
    static byte[] packet(int type, String namespace, long id, Part data) {
        try (var out = MessagePack.newDefaultBufferPacker()) {
            out.packMapHeader(2 + (id < 0 ? 0 : 1) + (data == null ? 0 : 1));
            out.packString("type").packInt(type).packString("nsp").packString(namespace);
            if (id >= 0) {
                out.packString("id").packLong(id);
            }
            if (data != null) {
                out.packString("data");
                data.write(new MessagePackWriter(out));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is memory
        }
    }

    void event(String name, List<?> args) throws IOException {
        out.packArrayHeader(1 + size(args)).packString(name);
        items(args);
    }

    void arguments(List<?> args) throws IOException {
        out.packArrayHeader(size(args));
        items(args);
    }

    /** Received arguments stand for all their values. */
    private static int size(List<?> args) {
        return args.stream()
                .mapToInt(arg -> arg instanceof Arguments received ? received.size() : 1)
                .sum();
    }

    private void items(List<?> args) throws IOException {
        for (var arg : args) {
            if (arg instanceof Arguments received) {
                for (var value : received.json()) {
                    json(value, received.attachments());
                }
            } else {
                value(arg);
            }
        }
    }

    void value(Object value) throws IOException {
        if (value == null) {
            out.packNil();
        } else if (value instanceof String text) {
            out.packString(text);
        } else if (value instanceof Boolean flag) {
            out.packBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            out.packLong(((Number) value).longValue());
        } else if (value instanceof Double || value instanceof Float) {
            number(((Number) value).doubleValue());
        } else if (value instanceof byte[] bytes) {
            binary(ByteBuffer.wrap(bytes));
        } else if (value instanceof ByteBuffer buffer) {
            binary(buffer.duplicate());
        } else if (value instanceof JsonValue json) {
            json(json, List.of());
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Collection<?> items) {
            list(items);
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null));
        } else {
            bean(value);
        }
    }

    /** As in JSON, there is nothing that is not a number. */
    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            out.packDouble(value);
        } else {
            out.packNil();
        }
    }

    private void binary(ByteBuffer buffer) throws IOException {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        out.packBinaryHeader(bytes.length).writePayload(bytes);
    }

    private void map(Map<?, ?> map) throws IOException {
        out.packMapHeader(map.size());
        for (var entry : map.entrySet()) {
            out.packString(String.valueOf(entry.getKey()));
            value(entry.getValue());
        }
    }

    private void list(Collection<?> items) throws IOException {
        out.packArrayHeader(items.size());
        for (var item : items) {
            value(item);
        }
    }

    private void bean(Object value) throws IOException {
        var writer = new ArgumentsWriter();
        writer.arguments(List.of(value));
        json(Json.parse(writer.text()).asJsonArray().get(0), writer.attachments());
    }

    private void json(JsonValue value, List<byte[]> attachments) throws IOException {
        switch (value.getValueType()) {
            case NULL -> out.packNil();
            case TRUE -> out.packBoolean(true);
            case FALSE -> out.packBoolean(false);
            case STRING -> out.packString(((JsonString) value).getString());
            case NUMBER -> number((JsonNumber) value);
            case ARRAY -> {
                out.packArrayHeader(value.asJsonArray().size());
                for (var item : value.asJsonArray()) {
                    json(item, attachments);
                }
            }
            case OBJECT -> object(value.asJsonObject(), attachments);
        }
    }

    private void object(Map<String, JsonValue> object, List<byte[]> attachments) throws IOException {
        if (!attachments.isEmpty() && object.get("_placeholder") == JsonValue.TRUE) {
            binary(ByteBuffer.wrap(attachments.get(((JsonNumber) object.get("num")).intValue())));
            return;
        }
        out.packMapHeader(object.size());
        for (var entry : object.entrySet()) {
            out.packString(entry.getKey());
            json(entry.getValue(), attachments);
        }
    }

    private void number(JsonNumber number) throws IOException {
        var decimal = number.bigDecimalValue();
        if (!number.isIntegral() || isHuge(decimal)) {
            out.packDouble(number.doubleValue());
            return;
        }
        out.packBigInteger(decimal.toBigIntegerExact());
    }

    private static boolean isHuge(BigDecimal decimal) {
        var integer = decimal.toBigInteger();
        return integer.signum() < 0 ? integer.bitLength() >= MAX_BITS : integer.bitLength() > MAX_BITS;
    }
}
