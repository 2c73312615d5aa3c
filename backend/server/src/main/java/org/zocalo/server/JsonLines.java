package org.zocalo.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/** Writes each record as one JSON object on one line; what stands as {@code key=value} at the end has members of its own. */
public final class JsonLines extends Formatter {
    private static final Pattern KEYS = Pattern.compile("( [a-z]+=(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\"=]+))+$");
    private static final Pattern KEY = Pattern.compile(" ([a-z]+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\"=]+))");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

    @Override
    public String format(LogRecord entry) {
        var members = new LinkedHashMap<String, String>();
        members.put("time", entry.getInstant().toString());
        members.put("level", entry.getLevel().getName());
        members.put("logger", String.valueOf(entry.getLoggerName()));
        var message = String.valueOf(formatMessage(entry));
        var keys = KEYS.matcher(message);
        if (keys.find()) {
            members.put("message", message.substring(0, keys.start()));
            KEY.matcher(keys.group())
                    .results()
                    .forEach(key -> members.putIfAbsent(
                            key.group(1), key.group(2) == null ? key.group(3) : unescaped(key.group(2))));
        } else {
            members.put("message", message);
        }
        if (entry.getThrown() != null) {
            var trace = new StringWriter();
            entry.getThrown().printStackTrace(new PrintWriter(trace));
            members.put("error", trace.toString());
        }
        return json(members);
    }

    private static String unescaped(String quoted) {
        return ESCAPE.matcher(quoted)
                .replaceAll(escape -> java.util.regex.Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? escape.group(2)
                                : Character.toString((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static String json(Map<String, String> members) {
        var line = new StringBuilder("{");
        members.forEach((key, value) -> {
            line.append(line.length() == 1 ? "" : ",");
            append(line, key);
            append(line.append(':'), value);
        });
        return line.append("}\n").toString();
    }

    private static void append(StringBuilder line, String text) {
        line.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                line.append('\\').append((char) c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
                line.append(String.format("\\u%04x", c));
            } else {
                line.append((char) c);
            }
        });
        line.append('"');
    }
}
