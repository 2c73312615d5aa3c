package org.zocalo.cdi.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.zocalo.Authenticator;
import org.zocalo.Handshake;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.User;
import org.zocalo.Zocalo;

/** Takes tokens such as {@code luis:guest}. */
@ApplicationScoped
public class TokenAuthenticator implements Authenticator {
    @Inject
    RequestBean request;

    @Inject
    Zocalo io;

    @Override
    public CompletionStage<Optional<User>> authenticate(Handshake handshake) {
        request.name(); // there is a request
        var token = handshake.auth().getString("token", "");
        if (token.isEmpty()) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        var parts = token.split(":");
        if (parts.length != 2) {
            throw new ProblemException(Problem.of(401, "Unauthorized", "no token"));
        }
        return CompletableFuture.completedStage(Optional.of(User.of(parts[0], parts[1])));
    }
}
