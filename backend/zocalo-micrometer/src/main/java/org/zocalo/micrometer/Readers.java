package org.zocalo.micrometer;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Who may read the metrics: whoever shows the token, if there is one, else programs of this machine alone.
 *
 * @param token that of the system property {@code zocalo.metrics.token} or of the variable {@code ZOCALO_METRICS_TOKEN}
 */
record Readers(Optional<String> token) {
    private static final String SCHEME = "Bearer ";

    static Readers configured() {
        return new Readers(Optional.ofNullable(System.getProperty("zocalo.metrics.token"))
                .or(() -> Optional.ofNullable(System.getenv("ZOCALO_METRICS_TOKEN")))
                .filter(value -> !value.isBlank()));
    }

    boolean allow(HttpServletRequest request) {
        return token.map(secret -> shows(request, secret)).orElseGet(() -> isOfThisMachine(request));
    }

    private static boolean shows(HttpServletRequest request, String secret) {
        var header = request.getHeader("Authorization");
        return header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(bytes(header.substring(SCHEME.length()).trim()), bytes(secret));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A proxy on this machine asks for somebody else, and says so. */
    private static boolean isOfThisMachine(HttpServletRequest request) {
        try {
            return request.getHeader("Forwarded") == null
                    && request.getHeader("X-Forwarded-For") == null
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
