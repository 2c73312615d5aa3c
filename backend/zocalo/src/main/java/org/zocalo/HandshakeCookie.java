package org.zocalo;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cookie with the id of the engine's session, for proxies that keep a client on one node by it. It is set by the
 * answer to a handshake by polling, never by a WebSocket's. Whoever reads it can take the session over, so it is kept
 * from scripts.
 *
 * <pre>{@code
 * options.cookie(HandshakeCookie.named("io").withSecure(true).withSameSite(SameSite.STRICT));
 * }</pre>
 *
 * @param name of the cookie
 * @param path below which browsers send it
 * @param domain to which they send it, if not the server's alone
 * @param maxAge how long they keep it, if not until they are closed
 * @param httpOnly whether it is kept from scripts
 * @param secure whether it is sent over TLS only
 * @param sameSite when it is sent from pages of other sites
 * @param partitioned whether it is kept apart for each top-level site
 */
public record HandshakeCookie(
        String name,
        String path,
        Optional<String> domain,
        Optional<Duration> maxAge,
        boolean httpOnly,
        boolean secure,
        SameSite sameSite,
        boolean partitioned) {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern ATTRIBUTE = Pattern.compile("[ -:<-~]+");
    private static final Pattern DOMAIN = Pattern.compile(
            "\\.?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*", Pattern.CASE_INSENSITIVE);

    /** When a cookie is sent from pages of other sites. */
    public enum SameSite {
        /** Never. */
        STRICT("Strict"),
        /** When one follows a link. */
        LAX("Lax"),
        /** Always; browsers want {@code secure} with it. */
        NONE("None");

        private final String text;

        SameSite(String text) {
            this.text = text;
        }

        /** As it stands in the header. */
        public String text() {
            return text;
        }
    }

    /** @throws IllegalArgumentException if a part would break the header */
    public HandshakeCookie {
        check(TOKEN, name, "the name of a cookie");
        check(ATTRIBUTE, path, "the path of a cookie");
        domain.ifPresent(value -> check(DOMAIN, value, "the domain of a cookie"));
        maxAge.filter(Duration::isNegative).ifPresent(value -> {
            throw new IllegalArgumentException("not the age of a cookie: " + value);
        });
    }

    /** A cookie of this name, as Socket.IO has it: path {@code /}, httpOnly, sameSite Lax. Its own name is {@code io}. */
    public static HandshakeCookie named(String name) {
        return new HandshakeCookie(name, "/", Optional.empty(), Optional.empty(), true, false, SameSite.LAX, false);
    }

    /** The same below another path. */
    public HandshakeCookie withPath(String value) {
        return new HandshakeCookie(name, value, domain, maxAge, httpOnly, secure, sameSite, partitioned);
    }

    /** The same for a whole domain. */
    public HandshakeCookie withDomain(String value) {
        return new HandshakeCookie(name, path, Optional.of(value), maxAge, httpOnly, secure, sameSite, partitioned);
    }

    /** The same, kept so long, in whole seconds. */
    public HandshakeCookie withMaxAge(Duration value) {
        return new HandshakeCookie(name, path, domain, Optional.of(value), httpOnly, secure, sameSite, partitioned);
    }

    /** The same, kept from scripts or not. */
    public HandshakeCookie withHttpOnly(boolean value) {
        return new HandshakeCookie(name, path, domain, maxAge, value, secure, sameSite, partitioned);
    }

    /** The same, over TLS only or not. */
    public HandshakeCookie withSecure(boolean value) {
        return new HandshakeCookie(name, path, domain, maxAge, httpOnly, value, sameSite, partitioned);
    }

    /** The same with another rule for pages of other sites. */
    public HandshakeCookie withSameSite(SameSite value) {
        return new HandshakeCookie(name, path, domain, maxAge, httpOnly, secure, value, partitioned);
    }

    /** The same, kept apart for each top-level site or not. */
    public HandshakeCookie withPartitioned(boolean value) {
        return new HandshakeCookie(name, path, domain, maxAge, httpOnly, secure, sameSite, value);
    }

    /** The value of a {@code Set-Cookie} header. */
    public String header(String value) {
        var text = new StringBuilder(name).append('=').append(encode(value));
        maxAge.ifPresent(age -> text.append("; Max-Age=").append(age.toSeconds()));
        domain.ifPresent(host -> text.append("; Domain=").append(host));
        text.append("; Path=").append(path);
        if (httpOnly) {
            text.append("; HttpOnly");
        }
        if (secure) {
            text.append("; Secure");
        }
        if (partitioned) {
            text.append("; Partitioned");
        }
        return text.append("; SameSite=").append(sameSite.text()).toString();
    }

    /** What has no place in a cookie is escaped, as in a URI. */
    private static String encode(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private static void check(Pattern pattern, String value, String what) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("not " + what + ": " + value);
        }
    }
}
