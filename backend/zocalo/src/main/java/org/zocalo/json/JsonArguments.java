package org.zocalo.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zocalo.Arguments;
import org.zocalo.Problem;
import org.zocalo.ProblemException;

/**
 * Arguments that came as JSON with attachments.
 *
 * @param all the JSON they stand in
 * @param first where the first of them stands
 */
record JsonArguments(JsonArray all, int first, List<byte[]> attachments) implements Arguments {

    @Override
    public int size() {
        return all.size() - first;
    }

    @Override
    public JsonArray json() {
        return first == 0
                ? all
                : Json.PROVIDER
                        .createArrayBuilder(all.subList(first, all.size()))
                        .build();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(int index, Type type) {
        var value = index < size() ? all.get(first + index) : JsonValue.NULL;
        if (value == JsonValue.NULL && type != JsonValue.class) {
            throw ProblemException.of(400, Problem.TEXTS, "argument.missing", index + 1);
        }
        try {
            return (T) convert(value, type);
        } catch (JsonbException | IllegalArgumentException | IndexOutOfBoundsException | ClassCastException e) {
            var name = type instanceof Class<?> c ? c.getSimpleName() : type.getTypeName();
            throw new ProblemException(
                    language -> Problem.of(
                            400, language, Problem.TEXTS.in(language, "argument.unreadable", index + 1, name)),
                    e);
        }
    }

    private Object convert(JsonValue value, Type type) {
        if (type == String.class) {
            return ((JsonString) value).getString();
        } else if (type == byte[].class) {
            return BinaryAdapters.of(value, attachments);
        } else if (type == Object.class || type == Map.class || type == List.class) {
            return ((Class<?>) type).cast(plain(value)); // JSON-B would not see the binary in it
        } else if (type instanceof Class<?> c && JsonValue.class.isAssignableFrom(c)) {
            return c.cast(value);
        }
        return Json.read(value, attachments, type);
    }

    private Object plain(JsonValue value) {
        if (BinaryAdapters.isPlaceholder(value)) {
            return BinaryAdapters.of(value, attachments);
        }
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> number((JsonNumber) value);
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
            case ARRAY -> plainList(value.asJsonArray());
            case OBJECT -> plainMap(value.asJsonObject());
        };
    }

    private static Number number(JsonNumber number) {
        return number.isIntegral() && number.bigDecimalValue().precision() <= 18
                ? (Number) number.longValueExact()
                : (Number) number.doubleValue();
    }

    private List<Object> plainList(JsonArray array) {
        var list = new ArrayList<>(array.size());
        array.forEach(item -> list.add(plain(item)));
        return list;
    }

    private Map<String, Object> plainMap(JsonObject object) {
        var map = new LinkedHashMap<String, Object>();
        object.forEach((key, item) -> map.put(key, plain(item)));
        return map;
    }
}
