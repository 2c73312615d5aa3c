package org.zocalo.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /** From the last time it was used: nobody is there to sign in again. */
    static final Duration DEVICE_LOGIN_LASTS = Duration.ofDays(30);

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private SocketTokens tokens;

    @Inject
    private Presence presence;

    public Session login(Credentials credentials) {
        var found = accounts.user(credentials.user());
        if (!passwords.match(credentials.password(), found.map(User::password))) {
            throw ProblemException.unauthorized("login.wrong");
        }
        var user = found.orElseThrow();
        if (!user.isActive()) {
            throw ProblemException.forbidden("login.inactive");
        }
        var now = Instant.now();
        accounts.removeSessionsBefore(now);
        accounts.loggedIn(user.name(), now);
        String token = Tokens.next();
        accounts.add(new LoginSession(Tokens.hash(token), user, now.plus(lasts(user))));
        return new Session(token, view(user));
    }

    private static Duration lasts(User user) {
        return Roles.areOfDevice(user.roles()) ? DEVICE_LOGIN_LASTS : LOGIN_LASTS;
    }

    void logout(String login) {
        accounts.removeSession(login);
    }

    /** Ends all logins of a user. */
    void logoutEverywhere(String user) {
        accounts.removeSessions(user);
    }

    /** Lets users choose another password, and ends all of their logins but this one. */
    void changePassword(Login login, PasswordChange change) {
        var user = accounts.lock(login.user().name()).orElseThrow();
        if (!passwords.match(change.current(), Optional.of(user.password()))) {
            throw ProblemException.badRequest("current", "password.wrong");
        }
        user.password(passwords.hash(change.password()));
        accounts.removeSessionsBut(login.id(), user.name());
    }

    /** A token for the sockets of a login; it also keeps the login of a device going. */
    SocketToken socketToken(Login login) {
        if (Roles.areOfDevice(login.user().roles())) {
            accounts.session(login.id())
                    .ifPresent(session -> session.lastUntil(Instant.now().plus(DEVICE_LOGIN_LASTS)));
        }
        return tokens.issue(login);
    }

    /** The login with this token, while it lasts. */
    public Optional<Login> loginOf(String token) {
        return lasting(Tokens.hash(token));
    }

    /** The login with this id, while it lasts. */
    Optional<Login> lasting(String id) {
        return accounts.session(id)
                .filter(session -> session.isOpen(Instant.now()))
                .map(session -> new Login(session.id(), view(session.user()), session.expiresAt()));
    }

    /** Whether a login has neither ended nor been ended. */
    boolean lasts(String login) {
        return lasting(login).isPresent();
    }

    /** Everybody who may come, less devices, and whether they are here. */
    public List<UserView> all() {
        return accounts.active().stream()
                .filter(user -> !Roles.areOfDevice(user.roles()))
                .map(this::view)
                .toList();
    }

    public Optional<User> find(String name) {
        return accounts.user(name);
    }

    boolean isEmpty() {
        return accounts.isEmpty();
    }

    void create(String name, String displayName, String password, String... roles) {
        accounts.add(new User(name, displayName, passwords.hash(password), List.of(roles)));
    }

    public UserView view(User user) {
        return new UserView(user.name(), user.displayName(), user.roles(), presence.isOnline(user.name()));
    }
}
