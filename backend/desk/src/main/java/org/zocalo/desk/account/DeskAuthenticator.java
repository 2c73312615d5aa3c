package org.zocalo.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.zocalo.Authenticator;
import org.zocalo.Handshake;
import org.zocalo.User;
import org.zocalo.desk.web.ProblemException;

/**
 * Says who is at the other end of a socket: whoever shows a token of {@code POST /token}, while its login lasts, with the
 * roles of now.
 *
 * <p>The signature is looked at first, so that what is made up does not reach the database.
 */
@ApplicationScoped
public class DeskAuthenticator implements Authenticator {
    @Inject
    private Accounts accounts;

    @Inject
    private SocketTokens tokens;

    private volatile Authenticator signed;

    @Override
    public CompletionStage<Optional<User>> authenticate(Handshake handshake) {
        if (handshake.auth().getString("token", "").isEmpty()) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        if (signed == null) {
            signed = tokens.authenticator();
        }
        return signed.authenticate(handshake).thenApply(user -> user.map(this::current));
    }

    private User current(User shown) {
        var now = accounts.lasting(login(shown)).orElseThrow(() -> ProblemException.unauthorized("login.unknown"));
        return new User(shown.name(), Set.copyOf(now.user().roles()), shown.claims(), shown.expires());
    }

    /** The login by which a user has come. */
    static String login(User user) {
        return (String) user.claims().get(SocketTokens.LOGIN);
    }

    static String displayName(User user) {
        return (String) user.claims().get(SocketTokens.DISPLAY_NAME);
    }
}
