package org.zocalo.desk.account;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Finds out who asks in requests that are marked with {@link Recognized}; a token that is wrong is refused. */
@Provider
@Recognized
@Priority(Priorities.AUTHENTICATION)
public class RecognizedFilter implements ContainerRequestFilter {
    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser current;

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            current.set(SignedInFilter.login(accounts, authorization));
        }
    }
}
