package org.zocalo.desk.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zocalo.desk.presence.Presence;
import org.zocalo.desk.web.ProblemException;

/**
 * The users and their logins.
 *
 * <p>{@snippet : accounts.loginOf(token).orElseThrow(() -> ProblemException.signIn()); }
 */
@ApplicationScoped
@Transactional
public class Accounts {
    static final Duration LOGIN_LASTS = Duration.ofHours(12);

    @Inject
    private AccountRepository accounts;

    @Inject
    private Pbkdf2PasswordHash passwords;

    @Inject
    private Presence presence;

    /** The hash of no password, checked for users who do not exist: a refusal takes as long as for those who do. */
    private String nobody;

    @PostConstruct
    void prepare() {
        passwords.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512", "Pbkdf2PasswordHash.Iterations", "210000"));
        nobody = hash(Tokens.next());
    }

    public Session login(Credentials credentials) {
        var user = accounts.user(credentials.user());
        boolean right = passwords.verify(
                credentials.password().toCharArray(), user.map(User::password).orElse(nobody));
        if (user.isEmpty() || !right) {
            throw ProblemException.unauthorized("login.wrong");
        }
        var now = Instant.now();
        accounts.removeSessionsBefore(now);
        String token = Tokens.next();
        accounts.add(new LoginSession(Tokens.hash(token), user.get(), now.plus(LOGIN_LASTS)));
        return new Session(token, view(user.get()));
    }

    void logout(String login) {
        accounts.removeSession(login);
    }

    /** Ends all logins of a user. */
    void logoutEverywhere(String user) {
        accounts.removeSessions(user);
    }

    /** The login with this token, while it lasts. */
    public Optional<Login> loginOf(String token) {
        return accounts.session(Tokens.hash(token))
                .filter(session -> session.isOpen(Instant.now()))
                .map(session -> new Login(session.id(), view(session.user()), session.expiresAt()));
    }

    /** Whether a login has neither ended nor been ended. */
    boolean lasts(String login) {
        return accounts.session(login)
                .filter(session -> session.isOpen(Instant.now()))
                .isPresent();
    }

    public List<UserView> all() {
        return accounts.users().stream().map(this::view).toList();
    }

    public Optional<User> find(String name) {
        return accounts.user(name);
    }

    void create(String name, String displayName, String password, String... roles) {
        accounts.add(new User(name, displayName, hash(password), roles));
    }

    public UserView view(User user) {
        return new UserView(user.name(), user.displayName(), user.roles(), presence.isOnline(user.name()));
    }

    private String hash(String password) {
        return passwords.generate(password.toCharArray());
    }
}
