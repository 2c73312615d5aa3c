package org.zocalo;

import jakarta.json.JsonObject;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a client said when it connected: a snapshot of its first HTTP request, and the payload of its CONNECT packet.
 *
 * <pre>{@code
 * var token = socket.handshake().auth().getString("token", "");
 * }</pre>
 *
 * @param headers by lower-case name
 * @param time when it was
 * @param address the client's network address
 * @param xdomain whether a page of another origin asked
 * @param secure whether it came over TLS
 * @param url the path and query asked for
 * @param query the query's parameters, the last value of each
 * @param auth the payload of CONNECT, empty where there was none
 * @param principal who the container says it is
 * @param roles which of the {@link ZocaloOptions#roles} the container says they have
 */
public record Handshake(
        Map<String, List<String>> headers,
        Instant time,
        String address,
        boolean xdomain,
        boolean secure,
        String url,
        Map<String, String> query,
        JsonObject auth,
        Optional<Principal> principal,
        Set<String> roles) {

    /** One of a client without roles. */
    public Handshake(
            Map<String, List<String>> headers,
            Instant time,
            String address,
            boolean xdomain,
            boolean secure,
            String url,
            Map<String, String> query,
            JsonObject auth,
            Optional<Principal> principal) {
        this(headers, time, address, xdomain, secure, url, query, auth, principal, Set.of());
    }

    /** The same with the payload of a CONNECT packet. */
    public Handshake withAuth(JsonObject payload) {
        return new Handshake(headers, time, address, xdomain, secure, url, query, payload, principal, roles);
    }

    /** The same with what the container says of the principal's roles. */
    public Handshake withRoles(Set<String> names) {
        return new Handshake(headers, time, address, xdomain, secure, url, query, auth, principal, Set.copyOf(names));
    }

    /** The first value of a header, by its lower-case name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }
}
