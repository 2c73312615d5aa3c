package org.zocalo.jwt;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.JWTProcessor;
import jakarta.json.JsonString;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.zocalo.Authenticator;
import org.zocalo.Handshake;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.User;

/**
 * Knows users by the signed JSON Web Token in the {@code token} of their {@code auth}, else by a bearer token in the
 * header {@code Authorization} of the handshake.
 *
 * <pre>{@code
 * @Produces
 * @ApplicationScoped
 * Authenticator authenticator() {
 *     return JwtAuthenticator.builder()
 *             .issuer("https://id.example.org")
 *             .audience("desk")
 *             .jwks(URI.create("https://id.example.org/jwks.json"))
 *             .build();
 * }
 * }</pre>
 *
 * A client without a token is nobody. A token that is not valid refuses it with a problem of status 401, and one
 * whose key cannot be asked for at present with 503. A token counts for as long as it says, and the clock skew; it must say so.
 */
public final class JwtAuthenticator implements Authenticator {
    private static final System.Logger LOG = System.getLogger(JwtAuthenticator.class.getName());
    private static final String SCHEME = "bearer ";

    private final JWTProcessor<SecurityContext> processor;
    private final Duration clockSkew;
    private final Claims claims;
    private final String refreshEvent;

    JwtAuthenticator(JWTProcessor<SecurityContext> processor, Duration clockSkew, Claims claims, String refreshEvent) {
        this.processor = processor;
        this.clockSkew = clockSkew;
        this.claims = claims;
        this.refreshEvent = refreshEvent;
    }

    /** Begins with the defaults; what must be said is the issuer, the audience and the keys. */
    public static JwtBuilder builder() {
        return new JwtBuilder();
    }

    @Override
    public CompletionStage<Optional<User>> authenticate(Handshake handshake) {
        return CompletableFuture.completedStage(token(handshake).map(this::user));
    }

    @Override
    public String refreshEvent() {
        return refreshEvent;
    }

    private static Optional<String> token(Handshake handshake) {
        return handshake.auth().get("token") instanceof JsonString text
                ? Optional.of(text.getString())
                : handshake
                        .header("authorization")
                        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                        .map(value -> value.substring(SCHEME.length()).strip());
    }

    private User user(String token) {
        var verified = verify(token);
        var end = verified.getExpirationTime().toInstant().plus(clockSkew);
        return claims.user(verified)
                .orElseThrow(() -> invalid("it names no user"))
                .until(end);
    }

    private JWTClaimsSet verify(String token) {
        try {
            return processor.process(SignedJWT.parse(token), null);
        } catch (KeySourceException e) {
            // a token may name any key: who makes up new ones neither fills the log nor troubles the issuer
            var level = e instanceof RateLimitReachedException ? System.Logger.Level.DEBUG : System.Logger.Level.ERROR;
            LOG.log(level, "a token cannot be verified, as its key cannot be asked for", e);
            throw new ProblemException(
                    language -> Problem.of(503, language, Problem.TEXTS.in(language, "token.unverified")), e);
        } catch (ParseException | BadJOSEException | com.nimbusds.jose.JOSEException e) {
            throw invalid(e.getMessage());
        }
    }

    /** Why is for the log: the client, who may be anybody, is told no more than that. */
    private static ProblemException invalid(String why) {
        LOG.log(System.Logger.Level.DEBUG, () -> "a token is not valid: " + why);
        return ProblemException.of(401, Problem.TEXTS, "token.wrong");
    }
}
