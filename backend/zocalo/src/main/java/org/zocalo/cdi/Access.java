package org.zocalo.cdi;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.DefinitionException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zocalo.Namespace;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.Socket;

/**
 * Who may do something: everybody, nobody, or those with one of the roles.
 *
 * @param roles of which one is enough; of nobody none
 */
record Access(boolean everybody, Set<String> roles) implements Namespace.Gate {
    /** The role that all have who are known. */
    static final String KNOWN = "**";

    static final Access EVERYBODY = new Access(true, Set.of());
    private static final Access NOBODY = new Access(false, Set.of());

    /** What the annotations of a method say, else those of the class that declares it, else those of the gateway. */
    static Access of(Method method, Class<?> gateway) {
        return own(method, method.getDeclaringClass().getName() + "." + method.getName())
                .or(() -> own(method.getDeclaringClass()))
                .orElseGet(() -> of(gateway));
    }

    /** What the annotations of a class say. */
    static Access of(Class<?> gateway) {
        return own(gateway).orElse(EVERYBODY);
    }

    private static Optional<Access> own(Class<?> type) {
        return own(type, type.getName());
    }

    /** What is said here, if anything. */
    static Optional<Access> own(AnnotatedElement element, String name) {
        var roles = element.getAnnotation(RolesAllowed.class);
        var said = Stream.<Annotation>of(
                        roles, element.getAnnotation(DenyAll.class), element.getAnnotation(PermitAll.class))
                .filter(Objects::nonNull)
                .toList();
        if (said.size() > 1) {
            throw new DefinitionException(name + ": one of @RolesAllowed, @DenyAll and @PermitAll, not several");
        }
        if (roles != null) {
            return Optional.of(new Access(false, names(roles, name)));
        }
        return said.stream()
                .map(one -> one instanceof PermitAll ? EVERYBODY : NOBODY)
                .findFirst();
    }

    private static Set<String> names(RolesAllowed roles, String name) {
        if (roles.value().length == 0 || Stream.of(roles.value()).anyMatch(String::isBlank)) {
            throw new DefinitionException(name + ": @RolesAllowed names roles; nobody is allowed by @DenyAll");
        }
        return Set.copyOf(Set.of(Stream.of(roles.value()).distinct().toArray(String[]::new)));
    }

    boolean isNobody() {
        return !everybody && roles.isEmpty();
    }

    /**
     * Lets a socket do it.
     *
     * @throws ProblemException of status 401 for somebody unknown whom a role would help, else of 403
     */
    @Override
    public void check(Socket socket) {
        if (everybody) {
            return;
        }
        if (roles.isEmpty()) {
            throw ProblemException.of(403, Problem.TEXTS, "forbidden.all");
        }
        var user = socket.user().orElseThrow(() -> ProblemException.of(401, Problem.TEXTS, "sign-in"));
        if (!roles.contains(KNOWN) && roles.stream().noneMatch(user::is)) {
            throw ProblemException.of(403, Problem.TEXTS, "forbidden.role");
        }
    }

    /** Roles may have changed since a client left that comes back. */
    @Override
    public boolean isUnavoidable() {
        return true;
    }
}
