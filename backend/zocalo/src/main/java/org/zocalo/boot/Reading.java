package org.zocalo.boot;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zocalo.Cors;
import org.zocalo.Limits;
import org.zocalo.ZocaloOptions;

/** How the texts of properties are read. Each throws an {@link IllegalArgumentException} that says what is wanted. */
final class Reading {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");

    private Reading() {}

    static Duration duration(String text) {
        var found = SHORT.matcher(text);
        if (found.matches()) {
            var number = Long.parseLong(found.group(1));
            return switch (found.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a duration is wanted, such as 25s, 500ms or PT25S", e);
        }
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a whole number is wanted", e);
        }
    }

    /** A number, or {@code none}. */
    static int limit(String text) {
        return text.equals("none") ? Limits.NONE : number(text);
    }

    static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false is wanted");
        };
    }

    static void transports(ZocaloOptions options, String text) {
        try {
            var all = Arrays.stream(text.toUpperCase(Locale.ROOT).split(","))
                    .map(name -> ZocaloOptions.Transport.valueOf(name.strip()))
                    .toArray(ZocaloOptions.Transport[]::new);
            options.transports(all[0], all);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("polling, websocket or both are wanted, with a comma between them", e);
        }
    }

    /** Changes the origins, and leaves what else has been said of them. */
    static void origins(ZocaloOptions options, String text) {
        var before = options.cors();
        var wanted = text.equals("*")
                ? Cors.anyOrigin()
                : Cors.origins(Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toArray(String[]::new));
        options.cors(new Cors(
                wanted.any(),
                wanted.origins(),
                wanted.test(),
                before.credentials(),
                before.methods(),
                before.allowedHeaders(),
                before.exposedHeaders(),
                before.maxAge()));
    }

    static void compression(ZocaloOptions options, String text) {
        if (text.equals("off")) {
            options.httpCompressionOff();
        } else {
            options.httpCompression(number(text));
        }
    }
}
