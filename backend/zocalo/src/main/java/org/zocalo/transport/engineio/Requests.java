package org.zocalo.transport.engineio;

import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zocalo.Handshake;
import org.zocalo.Limit;
import org.zocalo.ZocaloOptions;

/** What is read from requests and written as immediate answers. */
final class Requests {

    private Requests() {}

    /** A snapshot of a request; the container uses its object again. */
    static Handshake handshake(HttpServletRequest request, ZocaloOptions options) {
        var headers = new HashMap<String, List<String>>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(Collections.list(request.getHeaders(name))));
        }
        var query = request.getQueryString();
        return new Handshake(
                headers,
                Instant.now(),
                ClientAddress.of(request, options.trustedProxies()),
                request.getHeader("Origin") != null,
                request.isSecure(),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                Query.of(query).parameters(),
                JsonValue.EMPTY_JSON_OBJECT,
                Optional.ofNullable(request.getUserPrincipal()));
    }

    /** The same, with those of the roles that the user has. */
    static Handshake handshakeWithRoles(HttpServletRequest request, ZocaloOptions options) {
        var plain = handshake(request, options);
        var roles = options.roles();
        return plain.principal().isEmpty() || roles.isEmpty()
                ? plain
                : plain.withRoles(roles.stream().filter(request::isUserInRole).collect(Collectors.toUnmodifiableSet()));
    }

    static boolean isWebSocket(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    /** Whether a header's value has none of the characters that have no place there. */
    static boolean isClean(String value) {
        return value == null
                || value.chars().allMatch(c -> c == '\t' || c >= ' ' && c <= '~' || c >= 0x80 && c <= 0xff);
    }

    /** Whether it can be the name of a header. */
    static boolean isToken(String name) {
        return !name.isEmpty()
                && name.chars().allMatch(c -> c > ' ' && c <= '~' && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0);
    }

    /** Refuses a poll or a POST. */
    static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        answer(response, refusal.status(), "application/json", refusal.json());
    }

    /** Refuses in the words of the protocol. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        refuse(request, response, refusal, refusal.message());
    }

    /**
     * Refuses in words of one's own; a WebSocket before it is one, as accepting and closing it would mislead the client.
     */
    static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal, String words)
            throws IOException {
        if (isWebSocket(request)) {
            response.setHeader("Connection", "close");
            answer(response, 400, "text/html; charset=UTF-8", words);
        } else {
            answer(response, refusal.status(), "application/json", refusal.json(words));
        }
    }

    /** Refuses what would be one too many; other than by Node's refusals a WebSocket hears the status, too. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, Crowd.Excess excess, String words)
            throws IOException {
        response.setHeader(
                "Retry-After",
                Long.toString(excess.retryAfter().plusNanos(999_999_999).toSeconds()));
        var status = excess.limit() == Limit.CONNECTIONS ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : 429;
        if (isWebSocket(request)) {
            response.setHeader("Connection", "close");
        }
        answer(response, status, "application/json", Refusal.FORBIDDEN.json(words));
    }

    static void answer(HttpServletResponse response, Payload payload) throws IOException {
        answer(response, 200, payload.type(), payload.bytes());
    }

    static void answer(HttpServletResponse response, int status, String type, String body) throws IOException {
        answer(response, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static void answer(HttpServletResponse response, int status, String type, byte[] bytes) throws IOException {
        head(response, status, type);
        body(response, bytes);
    }

    /** Begins an answer; headers may still be changed. */
    static void head(HttpServletResponse response, int status, String type) {
        response.setStatus(status);
        if (type != null) {
            response.setContentType(type);
        }
        response.setHeader("Cache-Control", "no-store");
    }

    static void body(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
