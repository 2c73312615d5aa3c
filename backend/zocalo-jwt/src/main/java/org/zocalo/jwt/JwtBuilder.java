package org.zocalo.jwt;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.zocalo.EventNames;

/** What a {@link JwtAuthenticator} is made of. */
public final class JwtBuilder {
    private String issuer;
    private Set<String> audiences = Set.of();
    private boolean anyAudience;
    private Supplier<JWSKeySelector<SecurityContext>> keys;
    private Duration keysCached = Duration.ofMinutes(5);
    private Duration clockSkew = Duration.ofMinutes(1);
    private String userClaim = "sub";
    private String rolesClaim = "roles";
    private String refreshEvent = "refresh-token";

    JwtBuilder() {}

    /** Who must have issued the token: its {@code iss}. */
    public JwtBuilder issuer(String value) {
        issuer = value;
        return this;
    }

    /** For whom the token must be: one of these is in its {@code aud}. */
    public JwtBuilder audience(String... values) {
        audiences = Set.of(values);
        return this;
    }

    /** Takes what the issuer has issued for others, too: only for issuers whose tokens have no {@code aud}. */
    public JwtBuilder anyAudience() {
        anyAudience = true;
        return this;
    }

    /** Takes tokens signed by HS256 with this secret of 32 bytes or more. */
    public JwtBuilder secret(byte[] value) {
        var copy = value.clone();
        keys = () -> Keys.secret(copy);
        return this;
    }

    /** Takes tokens signed by RS256 or ES256, according to the kind of this key. */
    public JwtBuilder publicKey(PublicKey value) {
        keys = () -> Keys.published(value);
        return this;
    }

    /**
     * Takes tokens signed by RS256 or ES256 with one of the issuer's keys, which are published at this address as a JSON
     * Web Key Set: fetched when they are needed, kept for {@link #keysCached}, and fetched again for a key that is not
     * among them, twice in half a minute at most.
     */
    public JwtBuilder jwks(URI address) {
        keys = () -> Keys.set(address, keysCached);
        return this;
    }

    /** How long the keys of {@link #jwks} are kept (5 minutes). */
    public JwtBuilder keysCached(Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException("not a positive duration: " + value);
        }
        keysCached = value;
        return this;
    }

    /** How much the clocks of the issuer and of the server may differ (1 minute), in whole seconds. */
    public JwtBuilder clockSkew(Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("a negative duration: " + value);
        }
        clockSkew = Duration.ofSeconds(value.toSeconds());
        return this;
    }

    /** The claim that is the user's name ({@code sub}). */
    public JwtBuilder userClaim(String name) {
        userClaim = name;
        return this;
    }

    /**
     * The claim with the user's roles ({@code roles}): a list, or a text with spaces between; dots lead into objects, as in
     * {@code realm_access.roles}. A token without it has none.
     */
    public JwtBuilder rolesClaim(String path) {
        rolesClaim = path;
        return this;
    }

    /** The event by which a client shows its next token ({@code refresh-token}). */
    public JwtBuilder refreshEvent(String name) {
        EventNames.check(name);
        refreshEvent = name;
        return this;
    }

    /**
     * Makes it.
     *
     * @throws IllegalStateException if the issuer, the audience or the keys have not been said
     */
    public JwtAuthenticator build() {
        require(issuer != null, "the issuer");
        require(anyAudience != !audiences.isEmpty(), "either the audience or anyAudience()");
        require(keys != null, "one of secret, publicKey and jwks");
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(keys.get());
        processor.setJWTClaimsSetVerifier(verifier());
        return new JwtAuthenticator(processor, clockSkew, new Claims(userClaim, rolesClaim), refreshEvent);
    }

    private DefaultJWTClaimsVerifier<SecurityContext> verifier() {
        var exact = new JWTClaimsSet.Builder().issuer(issuer).build();
        var verifier = new DefaultJWTClaimsVerifier<SecurityContext>(
                anyAudience ? null : new HashSet<>(audiences), exact, Set.of("exp", userClaim), null);
        verifier.setMaxClockSkew((int) clockSkew.toSeconds());
        return verifier;
    }

    private static void require(boolean said, String what) {
        if (!said) {
            throw new IllegalStateException("it takes " + what + " to know a token");
        }
    }
}
