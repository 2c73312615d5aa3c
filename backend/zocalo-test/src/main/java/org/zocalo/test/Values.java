package org.zocalo.test;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes JSON of Java values, with placeholders for binary, and values of JSON. */
final class Values {
    static final JsonProvider JSON = JsonProvider.provider();
    private static final String PLACEHOLDER = "_placeholder";
    private static final String NUMBER = "num";

    private Values() {}

    /** JSON, and the binary that has been put aside. */
    record Written(JsonArray json, List<byte[]> attachments) {}

    static Written write(List<?> values) {
        var attachments = new ArrayList<byte[]>();
        return new Written(array(values, attachments), attachments);
    }

    static JsonValue parse(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    static JsonValue placeholder(byte[] bytes, List<byte[]> attachments) {
        attachments.add(bytes);
        return JSON.createObjectBuilder()
                .add(PLACEHOLDER, true)
                .add(NUMBER, attachments.size() - 1)
                .build();
    }

    /** The bytes that a placeholder stands for. */
    static byte[] bytes(JsonValue value, List<byte[]> attachments) {
        if (!isPlaceholder(value)) {
            throw new IllegalArgumentException("not binary: " + value);
        }
        return attachments.get(value.asJsonObject().getInt(NUMBER));
    }

    private static boolean isPlaceholder(JsonValue value) {
        return value instanceof JsonObject object && object.get(PLACEHOLDER) == JsonValue.TRUE;
    }

    private static JsonArray array(Iterable<?> values, List<byte[]> attachments) {
        var array = JSON.createArrayBuilder();
        values.forEach(value -> array.add(write(value, attachments)));
        return array.build();
    }

    private static JsonValue write(Object value, List<byte[]> attachments) {
        if (value == null) {
            return JsonValue.NULL;
        } else if (value instanceof JsonValue json) {
            return json;
        } else if (value instanceof String text) {
            return JSON.createValue(text);
        } else if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof byte[] bytes) {
            return placeholder(bytes, attachments);
        } else if (value instanceof ByteBuffer buffer) {
            var bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return placeholder(bytes, attachments);
        } else if (value instanceof Map<?, ?> map) {
            var object = JSON.createObjectBuilder();
            map.forEach((key, item) -> object.add(String.valueOf(key), write(item, attachments)));
            return object.build();
        } else if (value instanceof Iterable<?> items) {
            return array(items, attachments);
        } else if (value instanceof Object[] items) {
            return array(Arrays.asList(items), attachments);
        }
        return Binding.get().write(value, attachments);
    }

    private static JsonValue number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return JSON.createValue(decimal);
        } else if (number instanceof BigInteger integer) {
            return JSON.createValue(integer);
        } else if (number instanceof Double || number instanceof Float) {
            return JSON.createValue(number.doubleValue());
        }
        return JSON.createValue(number.longValue());
    }

    /** Reads simple types without JSON-B, so that tests which need no beans need no implementation of it. */
    @SuppressWarnings("unchecked") // the type is what the caller names
    static <T> T read(JsonValue value, List<byte[]> attachments, Type type) {
        if (type == byte[].class) {
            return (T) bytes(value, attachments);
        } else if (type instanceof Class<?> wanted && JsonValue.class.isAssignableFrom(wanted)) {
            return (T) wanted.cast(value);
        } else if (type == Object.class || type == Map.class || type == List.class) {
            return (T) ((Class<?>) type).cast(plain(value, attachments));
        } else if (type == String.class && value instanceof JsonString text) {
            return (T) text.getString();
        } else if ((type == Integer.class || type == int.class) && value instanceof JsonNumber number) {
            return (T) (Integer) number.intValueExact();
        } else if ((type == Long.class || type == long.class) && value instanceof JsonNumber number) {
            return (T) (Long) number.longValueExact();
        } else if ((type == Boolean.class || type == boolean.class)
                && (value == JsonValue.TRUE || value == JsonValue.FALSE)) {
            return (T) (Boolean) (value == JsonValue.TRUE);
        }
        return Binding.get().read(value, attachments, type);
    }

    private static Object plain(JsonValue value, List<byte[]> attachments) {
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> plain((JsonNumber) value);
            case ARRAY -> {
                var list = new ArrayList<>();
                value.asJsonArray().forEach(item -> list.add(plain(item, attachments)));
                yield list;
            }
            case OBJECT -> {
                if (isPlaceholder(value)) {
                    yield bytes(value, attachments);
                }
                var map = new LinkedHashMap<String, Object>();
                value.asJsonObject().forEach((key, item) -> map.put(key, plain(item, attachments)));
                yield map;
            }
        };
    }

    /** An {@code Integer}, {@code Long} or {@code BigInteger}, whichever is the smallest that fits, or a {@code Double}. */
    private static Number plain(JsonNumber number) {
        if (!number.isIntegral()) {
            return number.doubleValue();
        }
        var bits = number.bigIntegerValue().bitLength();
        return bits < 32
                ? (Number) number.intValue()
                : bits < 64 ? (Number) number.longValue() : number.bigIntegerValue();
    }
}
