package org.zocalo.runtime;

/**
 * What a line of the log says about a client: words, then {@code key=value} as in logfmt. The keys are {@code sid},
 * {@code nsp} and {@code event}, where they are known, and what else belongs to it. Values come from clients: none of
 * them can begin a line of its own, or fill the log.
 *
 * <pre>{@code
 * LogLine.of("the handler failed", "sid", socket.id(), "nsp", "/tickets", "event", "next ticket");
 * // the handler failed sid=… nsp=/tickets event="next ticket"
 * }</pre>
 */
public final class LogLine {
    private static final int LONGEST = 200;

    private LogLine() {}

    /** The words, then each key with its value. */
    public static String of(String words, String... keysAndValues) {
        var line = new StringBuilder(words);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            line.append(' ').append(keysAndValues[i]).append('=');
            append(line, String.valueOf(keysAndValues[i + 1]));
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String value) {
        var text = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        if (!text.isEmpty() && text.chars().allMatch(LogLine::isPlain)) {
            line.append(text);
            return;
        }
        line.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                line.append('\\').append((char) c);
            } else if (isLineBreaking(c)) {
                line.append(String.format("\\u%04x", c));
            } else {
                line.append((char) c);
            }
        });
        line.append('"');
    }

    private static boolean isPlain(int c) {
        return c > ' ' && c != '"' && c != '=' && c != '\\' && !isLineBreaking(c);
    }

    private static boolean isLineBreaking(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }
}
