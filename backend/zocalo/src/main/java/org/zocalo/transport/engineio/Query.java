package org.zocalo.transport.engineio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parameters of a request's query, decoded here as UTF-8: some servers read their own as Latin-1 and mix them with
 * others.
 */
record Query(Map<String, String> parameters) {

    static Query of(String text) {
        var parameters = new LinkedHashMap<String, String>();
        if (text != null) {
            for (var pair : text.split("&")) {
                var equals = pair.indexOf('=');
                if (equals < 0) {
                    parameters.put(decode(pair), "");
                } else {
                    parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
                }
            }
        }
        parameters.remove("");
        return new Query(parameters);
    }

    String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    String sid() {
        return get("sid");
    }

    boolean hasSid() {
        return !sid().isEmpty();
    }

    String transport() {
        return get("transport");
    }

    String protocol() {
        return get("EIO");
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a stray percent sign is left as it is
        }
    }
}
