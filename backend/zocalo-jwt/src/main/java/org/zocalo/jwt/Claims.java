package org.zocalo.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zocalo.User;

/**
 * Where a token has what makes a user.
 *
 * @param user the claim with the name
 * @param roles the claim with the roles, or the path to it
 */
record Claims(String user, String roles) {

    /** The user of a token, if it names one. */
    Optional<User> user(JWTClaimsSet token) {
        var all = new HashMap<String, Object>();
        token.getClaims().forEach((name, value) -> {
            if (value != null) {
                all.put(name, value instanceof Date date ? date.toInstant() : value);
            }
        });
        return all.get(user) instanceof String name && !name.isEmpty()
                ? Optional.of(new User(name, words(find(all, roles)), all, Optional.empty()))
                : Optional.empty();
    }

    /** A claim by its name, which may have dots, or by the names on the way to it with dots between. */
    private static Object find(Map<?, ?> claims, String path) {
        var known = claims.get(path);
        var dot = path.indexOf('.');
        if (known != null || dot < 0) {
            return known;
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? find(inner, path.substring(dot + 1))
                : null;
    }

    /** A list, or a text with spaces between as {@code scope} has it. */
    private static Set<String> words(Object value) {
        var words = value instanceof Collection<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast)
                : value instanceof String text ? Stream.of(text.split(" ")) : Stream.<String>empty();
        return words.filter(word -> !word.isBlank()).collect(Collectors.toUnmodifiableSet());
    }
}
