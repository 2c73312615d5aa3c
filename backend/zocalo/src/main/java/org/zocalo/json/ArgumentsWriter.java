package org.zocalo.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zocalo.Arguments;

/**
 * Writes arguments as a JSON array, and puts the binary in them aside.
 *
 * <pre>{@code
 * var writer = new ArgumentsWriter();
 * writer.event("foto", List.of(meta, bytes));
 * writer.text();        // ["foto",{…},{"_placeholder":true,"num":0}]
 * writer.attachments(); // the bytes
 * }</pre>
 */
public final class ArgumentsWriter {
    private final StringBuilder out = new StringBuilder(128);
    private final List<byte[]> attachments = new ArrayList<>(0);

    /** Writes an event's name and arguments. */
    public void event(String name, List<?> args) {
        out.append('[');
        out.append(Json.quote(name));
        items(args);
        out.append(']');
    }

    /** Writes arguments alone. */
    public void arguments(List<?> args) {
        out.append('[');
        items(args);
        out.append(']');
    }

    /** The JSON. */
    public String text() {
        return out.toString();
    }

    /** The binary, by number. */
    public List<byte[]> attachments() {
        return attachments;
    }

    private void items(List<?> args) {
        for (var arg : args) {
            if (arg instanceof Arguments received) {
                for (var i = 0; i < received.size(); i++) {
                    separator();
                    json(received.get(i, JsonValue.class), received.attachments());
                }
            } else {
                separator();
                value(arg);
            }
        }
    }

    private void separator() {
        var last = out.charAt(out.length() - 1);
        if (last != '[' && last != '{') {
            out.append(',');
        }
    }

    private void value(Object value) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof String text) {
            out.append(Json.quote(text));
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else if (value instanceof byte[] bytes) {
            binary(bytes);
        } else if (value instanceof ByteBuffer buffer) {
            var bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            binary(bytes);
        } else if (value instanceof JsonValue json) {
            out.append(json);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Iterable<?> list) {
            list(list);
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null));
        } else if (isNotANumber(value)) {
            out.append("null");
        } else {
            out.append(Json.write(value, attachments));
        }
    }

    private static boolean isNotANumber(Object value) {
        return value instanceof Double d && !Double.isFinite(d) || value instanceof Float f && !Float.isFinite(f);
    }

    private void binary(byte[] bytes) {
        out.append("{\"_placeholder\":true,\"num\":").append(attachments.size()).append('}');
        attachments.add(bytes);
    }

    private void map(Map<?, ?> map) {
        out.append('{');
        map.forEach((key, item) -> {
            separator();
            out.append(Json.quote(String.valueOf(key))).append(':');
            value(item);
        });
        out.append('}');
    }

    private void list(Iterable<?> list) {
        out.append('[');
        for (var item : list) {
            separator();
            value(item);
        }
        out.append(']');
    }

    /** A received value, whose placeholders get the numbers that are next here. */
    private void json(JsonValue value, List<byte[]> received) {
        if (received.isEmpty() || value instanceof JsonString || value instanceof JsonNumber) {
            out.append(value);
        } else if (BinaryAdapters.isPlaceholder(value)) {
            binary(BinaryAdapters.of(value, received));
        } else if (value instanceof JsonObject object) {
            out.append('{');
            object.forEach((key, item) -> {
                separator();
                out.append(Json.quote(key)).append(':');
                json(item, received);
            });
            out.append('}');
        } else if (value instanceof JsonArray array) {
            out.append('[');
            array.forEach(item -> {
                separator();
                json(item, received);
            });
            out.append(']');
        } else {
            out.append(value);
        }
    }
}
