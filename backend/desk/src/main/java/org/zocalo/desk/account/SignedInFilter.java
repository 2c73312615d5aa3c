package org.zocalo.desk.account;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.zocalo.desk.web.ProblemException;

/** Lets requests that are marked with {@link SignedIn} through to those who may: 401 without a token, 403 without the role. */
@Provider
@SignedIn
@Priority(Priorities.AUTHENTICATION)
public class SignedInFilter implements ContainerRequestFilter {
    private static final String SCHEME = "bearer ";

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser current;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var login = login(accounts, request.getHeaderString(HttpHeaders.AUTHORIZATION));
        String[] roles =
                resource.getResourceMethod().getAnnotation(SignedIn.class).value();
        if (roles.length > 0 && Arrays.stream(roles).noneMatch(login.user()::is)) {
            throw ProblemException.role();
        }
        current.set(login);
    }

    static Login login(Accounts accounts, String authorization) {
        return accounts.loginOf(token(authorization)).orElseThrow(() -> ProblemException.unauthorized("login.unknown"));
    }

    private static String token(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw ProblemException.signIn();
        }
        return authorization.substring(SCHEME.length()).trim();
    }
}
