package org.zocalo.jwt;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.security.Key;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys and the algorithms that they are for. A key says which one: what the token says is only compared with it, lest a
 * public key be taken for a shared secret.
 */
final class Keys {
    private static final int SECRET_BYTES = 32;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LARGEST_SET_BYTES = 256 * 1024;

    private Keys() {}

    /** A secret that the issuer and the server share. */
    static JWSKeySelector<SecurityContext> secret(byte[] bytes) {
        if (bytes.length < SECRET_BYTES) {
            throw new IllegalArgumentException("a secret for HS256 has " + SECRET_BYTES + " bytes at least");
        }
        return one(JWSAlgorithm.HS256, new SecretKeySpec(bytes, "HmacSHA256"));
    }

    /** The public key of the issuer. */
    static JWSKeySelector<SecurityContext> published(PublicKey key) {
        if (key instanceof RSAPublicKey) {
            return one(JWSAlgorithm.RS256, key);
        } else if (key instanceof ECPublicKey ec && Curve.P_256.equals(Curve.forECParameterSpec(ec.getParams()))) {
            return one(JWSAlgorithm.ES256, key);
        }
        throw new IllegalArgumentException("neither a key of RSA nor of the curve P-256: " + key.getAlgorithm());
    }

    private static JWSKeySelector<SecurityContext> one(JWSAlgorithm algorithm, Key key) {
        return (header, context) -> algorithm.equals(header.getAlgorithm()) ? List.of(key) : List.of();
    }

    /** The issuer's keys at an address, which are asked for again when they are old or a token has an unknown one. */
    static JWSKeySelector<SecurityContext> set(URI address, Duration cached) {
        try {
            var http = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_SET_BYTES);
            var source = JWKSourceBuilder.<SecurityContext>create(address.toURL(), http)
                    .refreshAheadCache(false) // it would keep a thread, and with it the application
                    .cache(cached.toMillis(), 2 * PATIENCE_MILLIS)
                    .rateLimited(Math.min(cached.toMillis() / 2, JWKSourceBuilder.DEFAULT_RATE_LIMIT_MIN_INTERVAL))
                    .retrying(true)
                    .build();
            return new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), source);
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not an address of keys: " + address, e);
        }
    }
}
