package org.zocalo.admin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps secrets from administrators: what has a name that secrets have is not shown. */
final class Masks {
    static final String MASK = "[masked]";

    private static final List<String> PARTS = List.of(
            "authorization",
            "cookie",
            "password",
            "passwd",
            "passphrase",
            "token",
            "secret",
            "apikey",
            "accesskey",
            "privatekey",
            "credential",
            "jwt",
            "bearer");
    private static final Set<String> WHOLE =
            Set.of("auth", "key", "pwd", "pass", "pin", "otp", "sid", "session", "sessionid");

    private Masks() {}

    /** Whether what has this name is not to be shown. */
    static boolean hides(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return WHOLE.contains(plain) || PARTS.stream().anyMatch(plain::contains);
    }

    /** A text, unless its name hides it. */
    static String text(String name, String value) {
        return hides(name) ? MASK : value;
    }

    /** An address with the secrets of its query masked. */
    static String url(String url) {
        var start = url.indexOf('?');
        return start < 0
                ? url
                : Arrays.stream(url.substring(start + 1).split("&", -1))
                        .map(Masks::parameter)
                        .collect(Collectors.joining("&", url.substring(0, start + 1), ""));
    }

    private static String parameter(String pair) {
        var equals = pair.indexOf('=');
        return equals >= 0 && hides(decoded(pair.substring(0, equals))) ? pair.substring(0, equals + 1) + MASK : pair;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
