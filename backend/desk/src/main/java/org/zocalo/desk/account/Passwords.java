package org.zocalo.desk.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;

/** Makes and compares hashes of passwords, which are all that is kept of them. */
@ApplicationScoped
class Passwords {
    @Inject
    private Pbkdf2PasswordHash hashes;

    /** The hash of no password, compared for users who do not exist: a refusal takes as long as for those who do. */
    private String nobody;

    @PostConstruct
    void prepare() {
        hashes.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512", "Pbkdf2PasswordHash.Iterations", "210000"));
        nobody = hash(Tokens.next());
    }

    String hash(String password) {
        return hashes.generate(password.toCharArray());
    }

    /** Whether it is the password of this hash; never, but as slowly, without one. */
    boolean match(String password, Optional<String> hash) {
        return hashes.verify(password.toCharArray(), hash.orElse(nobody)) && hash.isPresent();
    }
}
