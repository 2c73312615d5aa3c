package org.zocalo.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.zocalo.Authenticator;
import org.zocalo.Handshake;
import org.zocalo.desk.web.ProblemException;

/** Says who is at the other end of a socket: whoever has logged in with the token that it shows, as long as the login lasts. */
@ApplicationScoped
public class DeskAuthenticator implements Authenticator {
    static final String LOGIN = "login";
    static final String DISPLAY_NAME = "displayName";

    @Inject
    private Accounts accounts;

    @Override
    public CompletionStage<Optional<org.zocalo.User>> authenticate(Handshake handshake) {
        var token = handshake.auth().getString("token", "");
        return CompletableFuture.completedStage(token.isEmpty() ? Optional.empty() : Optional.of(user(token)));
    }

    private org.zocalo.User user(String token) {
        var login = accounts.loginOf(token).orElseThrow(() -> ProblemException.unauthorized("login.unknown"));
        var user = login.user();
        return new org.zocalo.User(
                user.name(),
                Set.copyOf(user.roles()),
                Map.of(LOGIN, login.id(), DISPLAY_NAME, user.displayName()),
                Optional.of(login.expiresAt()));
    }
}
