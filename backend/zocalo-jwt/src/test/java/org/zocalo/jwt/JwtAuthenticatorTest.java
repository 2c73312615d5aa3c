package org.zocalo.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zocalo.Handshake;
import org.zocalo.ProblemException;
import org.zocalo.User;

/** Tokens of real keys, good ones and forged ones. */
@Timeout(60)
class JwtAuthenticatorTest {
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final RSAKey RSA = rsa("one");
    private static final ECKey EC = ec();
    private static final Instant END = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 3600);

    private static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JwtBuilder builder() {
        return JwtAuthenticator.builder().issuer("https://id").audience("desk");
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .subject("ana")
                        .issuer("https://id")
                        .audience(List.of("other", "desk"))
                        .expirationTime(Date.from(END))
                        .claim("roles", List.of("agent", "admin")))
                .build();
    }

    private static String sign(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) throws Exception {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String hs256(JWTClaimsSet claims) throws Exception {
        return sign(new JWSHeader(JWSAlgorithm.HS256), new MACSigner(SECRET), claims);
    }

    private static String rs256(RSAKey key) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
        return sign(header.type(JOSEObjectType.JWT).build(), new RSASSASigner(key), claims(c -> c));
    }

    private static String es256() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(EC.getKeyID());
        return sign(header.type(new JOSEObjectType("at+jwt")).build(), new ECDSASigner(EC), claims(c -> c));
    }

    private static Handshake handshake(JsonValue token, Map<String, List<String>> headers) {
        var auth = token == null
                ? JsonValue.EMPTY_JSON_OBJECT
                : Json.createObjectBuilder().add("token", token).build();
        return new Handshake(headers, Instant.now(), "127.0.0.1", false, false, "/", Map.of(), auth, Optional.empty());
    }

    private static User user(JwtAuthenticator authenticator, String token) {
        return authenticator
                .authenticate(handshake(Json.createValue(token), Map.of()))
                .toCompletableFuture()
                .join()
                .orElseThrow();
    }

    private static void assertRefused(JwtAuthenticator authenticator, String token) {
        assertStatus(401, authenticator, token);
    }

    private static void assertStatus(int status, JwtAuthenticator authenticator, String token) {
        assertThatThrownBy(() -> user(authenticator, token))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(status));
    }

    @Test
    void a_good_token_is_a_user() throws Exception {
        var skew = Duration.ofSeconds(10);
        var ana = user(builder().secret(SECRET).clockSkew(skew).build(), hs256(claims(c -> c.claim("tenant", "t1"))));
        assertThat(ana.name()).isEqualTo("ana");
        assertThat(ana.roles()).containsExactlyInAnyOrder("agent", "admin");
        assertThat(ana.expires()).contains(END.plus(skew));
        assertThat(ana.claims()).containsEntry("tenant", "t1").containsEntry("exp", END);
        assertThat(user(builder().publicKey(RSA.toRSAPublicKey()).build(), rs256(RSA))
                        .name())
                .isEqualTo("ana");
        assertThat(user(builder().publicKey(EC.toECPublicKey()).build(), es256())
                        .name())
                .isEqualTo("ana");
    }

    @Test
    void a_token_comes_in_auth_or_as_a_bearer_token_or_there_is_nobody() throws Exception {
        var authenticator = builder().secret(SECRET).build();
        var header = Map.of("authorization", List.of("BEARER " + hs256(claims(c -> c))));
        var wrong = Map.of("authorization", List.of("Basic YTpi"));
        assertThat(authenticator
                        .authenticate(handshake(null, header))
                        .toCompletableFuture()
                        .join())
                .map(User::name)
                .contains("ana");
        assertThat(authenticator
                        .authenticate(handshake(null, wrong))
                        .toCompletableFuture()
                        .join())
                .isEmpty();
        assertThat(authenticator
                        .authenticate(handshake(JsonValue.TRUE, Map.of()))
                        .toCompletableFuture()
                        .join())
                .isEmpty();
        var shown = hs256(claims(c -> c.subject("luis")));
        assertThat(authenticator
                        .authenticate(handshake(Json.createValue(shown), header))
                        .toCompletableFuture()
                        .join())
                .map(User::name)
                .contains("luis");
    }

    @Test
    void claims_that_are_not_right_are_refused() throws Exception {
        var authenticator =
                builder().secret(SECRET).clockSkew(Duration.ofSeconds(30)).build();
        var now = Instant.now();
        assertRefused(authenticator, hs256(claims(c -> c.expirationTime(Date.from(now.minusSeconds(35))))));
        assertRefused(authenticator, hs256(claims(c -> c.expirationTime(null))));
        assertRefused(authenticator, hs256(claims(c -> c.notBeforeTime(Date.from(now.plusSeconds(60))))));
        assertRefused(authenticator, hs256(claims(c -> c.issuer("https://evil"))));
        assertRefused(authenticator, hs256(claims(c -> c.issuer(null))));
        assertRefused(authenticator, hs256(claims(c -> c.audience("other"))));
        assertRefused(authenticator, hs256(claims(c -> c.audience((String) null))));
        assertRefused(authenticator, hs256(claims(c -> c.subject(null))));
        assertRefused(authenticator, hs256(claims(c -> c.subject(""))));
        var late = user(authenticator, hs256(claims(c -> c.expirationTime(Date.from(now.minusSeconds(5))))));
        assertThat(late.hasExpired()).as("within the clock skew").isFalse();
    }

    @Test
    void algorithms_are_said_by_the_key_and_not_by_the_token() throws Exception {
        var shared = builder().secret(SECRET).build();
        var published = builder().publicKey(RSA.toRSAPublicKey()).build();
        assertRefused(shared, new PlainJWT(claims(c -> c)).serialize());
        assertRefused(published, new PlainJWT(claims(c -> c)).serialize());
        assertRefused(shared, rs256(RSA));
        var confused = new MACSigner(RSA.toRSAPublicKey().getEncoded());
        assertRefused(published, sign(new JWSHeader(JWSAlgorithm.HS256), confused, claims(c -> c)));
        assertRefused(published, es256());
        assertRefused(published, sign(new JWSHeader(JWSAlgorithm.RS512), new RSASSASigner(RSA), claims(c -> c)));
        assertRefused(published, rs256(rsa("one")));
        assertRefused(shared, hs256(claims(c -> c)).replaceFirst("\\.[^.]*$", "."));
        assertRefused(shared, "");
        assertRefused(shared, "a.b.c");
    }

    /** The keys of an issuer at an address. */
    private static final class Issuer implements AutoCloseable {
        private final HttpServer http;
        final AtomicInteger asked = new AtomicInteger();
        volatile List<JWK> keys;

        Issuer(JWK... first) throws IOException {
            keys = List.of(first);
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/jwks.json", exchange -> {
                asked.incrementAndGet();
                var body = new JWKSet(keys).toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                try (exchange) {
                    exchange.getResponseBody().write(body);
                }
            });
            http.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/jwks.json");
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }

    @Test
    void published_keys_are_kept_and_asked_for_again_when_there_is_a_new_one() throws Exception {
        var second = rsa("two");
        try (var issuer = new Issuer(RSA, EC)) {
            var authenticator = builder().jwks(issuer.address()).build();
            assertThat(issuer.asked.get()).as("asked before anybody comes").isZero();
            user(authenticator, rs256(RSA));
            user(authenticator, es256());
            assertThat(issuer.asked.get()).isEqualTo(1);
            issuer.keys = List.of(second);
            assertThat(user(authenticator, rs256(second)).name()).isEqualTo("ana");
            assertThat(issuer.asked.get()).isEqualTo(2);
            assertStatus(503, authenticator, rs256(RSA)); // gone, but whether for good cannot be asked so soon
        }
    }

    @Test
    void unknown_keys_do_not_make_the_server_ask_without_end() throws Exception {
        try (var issuer = new Issuer(RSA)) {
            var authenticator = builder().jwks(issuer.address()).build();
            user(authenticator, rs256(RSA));
            for (var i = 0; i < 5; i++) {
                var token = rs256(new RSAKey.Builder(RSA).keyID("forged" + i).build());
                assertThatThrownBy(() -> user(authenticator, token)).isInstanceOf(ProblemException.class);
            }
            assertThat(issuer.asked.get()).isLessThanOrEqualTo(3);
            assertThat(user(authenticator, rs256(RSA)).name())
                    .as("the known keys still count")
                    .isEqualTo("ana");
        }
    }

    @Test
    void a_published_key_is_no_secret_and_an_issuer_that_is_away_is_not_the_client_s_fault() throws Exception {
        var issuer = new Issuer(RSA);
        var authenticator = builder().jwks(issuer.address()).build();
        var confused = new MACSigner(RSA.toRSAPublicKey().getEncoded());
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build();
        assertRefused(authenticator, sign(header, confused, claims(c -> c)));
        assertRefused(authenticator, new PlainJWT(claims(c -> c)).serialize());
        issuer.close();
        assertStatus(503, authenticator, rs256(RSA));
    }

    @Test
    void names_and_roles_are_where_the_issuer_puts_them() throws Exception {
        var nested = builder()
                .secret(SECRET)
                .userClaim("email")
                .rolesClaim("realm_access.roles")
                .build();
        var ana = user(nested, hs256(claims(c -> c.claim("email", "ana@example.org")
                .claim("realm_access", Map.of("roles", List.of("agent", 7))))));
        assertThat(ana.name()).isEqualTo("ana@example.org");
        assertThat(ana.roles()).containsExactly("agent");
        var words =
                builder().secret(SECRET).rolesClaim("https://example.org/scope").build();
        assertThat(user(words, hs256(claims(c -> c.claim("https://example.org/scope", "read  write"))))
                        .roles())
                .isEqualTo(Set.of("read", "write"));
        assertThat(user(words, hs256(claims(c -> c))).roles()).isEmpty();
    }

    @Test
    void what_is_missing_or_weak_is_told_when_it_is_made() {
        assertThatThrownBy(() ->
                        JwtAuthenticator.builder().audience("a").secret(SECRET).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the issuer");
        assertThatThrownBy(() ->
                        JwtAuthenticator.builder().issuer("i").secret(SECRET).build())
                .hasMessageContaining("audience");
        assertThatThrownBy(() -> builder().anyAudience().secret(SECRET).build()).hasMessageContaining("audience");
        assertThatThrownBy(() -> builder().build()).hasMessageContaining("jwks");
        assertThatThrownBy(() -> builder().secret(new byte[31]).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().jwks(URI.create("keys")).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(builder().secret(SECRET).refreshEvent("again").build().refreshEvent())
                .isEqualTo("again");
    }
}
