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
 * <p>{@snippet : accounts.userOf(token).orElseThrow(() -> ProblemException.unauthorized("Sign in first")); }
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
            throw ProblemException.unauthorized("The user or the password is wrong");
        }
        var now = Instant.now();
        accounts.removeSessionsBefore(now);
        String token = Tokens.next();
        accounts.add(new LoginSession(Tokens.hash(token), user.get(), now.plus(LOGIN_LASTS)));
        return new Session(token, view(user.get()));
    }

    public void logout(String token) {
        accounts.removeSession(Tokens.hash(token));
    }

    /** Whoever logged in and got this token, while the login lasts. */
    public Optional<UserView> userOf(String token) {
        return accounts.session(Tokens.hash(token))
                .filter(session -> session.isOpen(Instant.now()))
                .map(session -> view(session.user()));
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
