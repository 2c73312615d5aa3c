package org.zocalo.admin;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zocalo.Arguments;

/** Whatever the application keeps or sends, as JSON that may be shown: no secrets, and binary only by its size. */
final class Shown {
    private static final int DEEPEST = 32;
    private static final JsonProvider JSON = JsonProvider.provider();

    private final List<byte[]> attachments;

    private Shown(List<byte[]> attachments) {
        this.attachments = attachments;
    }

    /** Made when it is first needed. */
    private static final class Binding {
        static final Jsonb JSONB = JsonbBuilder.create();
    }

    /** A value. */
    static JsonValue of(Object value) {
        return new Shown(List.of()).any(value, 0);
    }

    /** An event: its name, and its arguments behind it. */
    static JsonArray event(String name, List<?> args) {
        var event = JSON.createArrayBuilder().add(name);
        for (var arg : args) {
            if (arg instanceof Arguments received) {
                received(received).forEach(event::add);
            } else {
                event.add(of(arg));
            }
        }
        return event.build();
    }

    private static List<JsonValue> received(Arguments args) {
        var shown = new Shown(args.attachments());
        return args.json().stream().map(value -> shown.json(value, 0)).toList();
    }

    private JsonValue any(Object value, int depth) {
        if (value == null || depth > DEEPEST) {
            return JsonValue.NULL;
        } else if (value instanceof JsonValue json) {
            return json(json, depth);
        } else if (value instanceof CharSequence || value instanceof Enum<?> || value instanceof Character) {
            return text(value.toString());
        } else if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof byte[] bytes) {
            return binary(bytes.length);
        } else if (value instanceof ByteBuffer bytes) {
            return binary(bytes.remaining());
        } else if (value instanceof Optional<?> optional) {
            return any(optional.orElse(null), depth);
        } else if (value instanceof Map<?, ?> map) {
            return map(map, depth);
        } else if (value instanceof Iterable<?> list) {
            return list(list, depth);
        } else if (value instanceof Object[] array) {
            return list(Arrays.asList(array), depth);
        }
        return bean(value, depth);
    }

    private JsonValue map(Map<?, ?> map, int depth) {
        var object = JSON.createObjectBuilder();
        map.forEach((key, value) -> {
            var name = String.valueOf(key);
            object.add(name, Masks.hides(name) ? text(Masks.MASK) : any(value, depth + 1));
        });
        return object.build();
    }

    private JsonValue list(Iterable<?> list, int depth) {
        var array = JSON.createArrayBuilder();
        list.forEach(value -> array.add(any(value, depth + 1)));
        return array.build();
    }

    private JsonValue json(JsonValue value, int depth) {
        if (value instanceof JsonObject object) {
            var index =
                    attachments.isEmpty() || !object.getBoolean("_placeholder", false) ? -1 : object.getInt("num", -1);
            return index >= 0 && index < attachments.size()
                    ? binary(attachments.get(index).length)
                    : map(object, depth);
        }
        return value instanceof JsonArray array ? list(array, depth) : value;
    }

    /** As the application's clients would get it. What cannot be written, or should not be, is named by its class. */
    private JsonValue bean(Object value, int depth) {
        try (var reader = Json.createReader(new StringReader(Binding.JSONB.toJson(value)))) {
            return json(reader.readValue(), depth);
        } catch (JsonbException | JsonException | IllegalStateException | StackOverflowError e) {
            return named(value);
        } catch (RuntimeException e) {
            return named(value); // an accessor of the application's has failed
        }
    }

    private static JsonValue named(Object value) {
        return text("<" + value.getClass().getSimpleName() + ">");
    }

    private static JsonValue number(Number number) {
        if (number instanceof BigDecimal exact) {
            return JSON.createValue(exact);
        } else if (number instanceof BigInteger whole) {
            return JSON.createValue(whole);
        } else if (number instanceof Double || number instanceof Float) {
            var value = number.doubleValue();
            return Double.isFinite(value) ? JSON.createValue(value) : JsonValue.NULL;
        }
        return JSON.createValue(number.longValue());
    }

    private static JsonValue binary(int bytes) {
        return text("<" + bytes + " bytes>");
    }

    private static JsonValue text(String text) {
        return JSON.createValue(text);
    }
}
