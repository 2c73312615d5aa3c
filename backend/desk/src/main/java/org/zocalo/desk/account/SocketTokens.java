package org.zocalo.desk.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.zocalo.Authenticator;
import org.zocalo.jwt.JwtAuthenticator;

/** The tokens that sockets show: JSON Web Tokens for a quarter of an hour, signed and known again by one key. */
@ApplicationScoped
class SocketTokens {
    static final Duration LASTS = Duration.ofMinutes(15);
    static final String LOGIN = "login";
    static final String DISPLAY_NAME = "displayName";

    private static final String ISSUER = "zocalo-desk";
    private static final String AUDIENCE = "sockets";
    private static final String KEY = "sockets";

    @Inject
    private SigningKeys keys;

    private volatile byte[] key;

    /** A token for a login, for as long as tokens last and no longer than the login. */
    SocketToken issue(Login login) {
        var now = Instant.now();
        var longest = now.plus(LASTS);
        var end = wholeSeconds(longest.isBefore(login.expiresAt()) ? longest : login.expiresAt());
        var user = login.user();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(user.name())
                .claim("roles", user.roles())
                .claim(LOGIN, login.id())
                .claim(DISPLAY_NAME, user.displayName())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(end))
                .build();
        return new SocketToken(signed(claims), end, user);
    }

    /** Its end as a token can say it, and not before it. */
    private static Instant wholeSeconds(Instant end) {
        var second = end.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(end) ? second : second.plusSeconds(1);
    }

    private String signed(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(key()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("A token cannot be signed", e);
        }
    }

    /** What knows the tokens again; their end is exact, for it is this clock that has set it. */
    Authenticator authenticator() {
        return JwtAuthenticator.builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .secret(key())
                .clockSkew(Duration.ZERO)
                .build();
    }

    private byte[] key() {
        if (key == null) {
            key = keys.find(KEY).orElseGet(this::make);
        }
        return key;
    }

    private byte[] make() {
        try {
            keys.make(KEY);
        } catch (RuntimeException e) {
            return keys.find(KEY).orElseThrow(() -> e); // another node was faster
        }
        return keys.find(KEY).orElseThrow();
    }
}
