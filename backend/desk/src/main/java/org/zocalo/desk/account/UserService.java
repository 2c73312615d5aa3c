package org.zocalo.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zocalo.desk.presence.Presence;
import org.zocalo.desk.web.Audited;
import org.zocalo.desk.web.PageQuery;
import org.zocalo.desk.web.ProblemException;
import org.zocalo.desk.web.Versions;

/** Administers accounts; who did it is the first argument of whatever changes something. */
@ApplicationScoped
@Transactional
public class UserService {
    private static final String WHAT = "user";

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Presence presence;

    @Inject
    private Event<Audited> audit;

    UserPage page(PageQuery part, UserFilter filter) {
        var search = filter.search();
        return new UserPage(rows(filter, part.offset(), part.size()), accounts.count(search), part.page(), part.size());
    }

    /** So many, from that one on. */
    List<AccountView> rows(UserFilter filter, int from, int most) {
        return accounts.rows(filter.search(), from, most).stream()
                .map(this::view)
                .toList();
    }

    public AccountView find(String name) {
        return view(accounts.user(name).orElseThrow(() -> unknown(name)));
    }

    public AccountView create(String by, NewUser wish) {
        var roles = Roles.checked(wish.roles());
        if (accounts.user(wish.name()).isPresent()) {
            throw ProblemException.conflict("user.taken", wish.name());
        }
        var user = new User(wish.name(), wish.displayName().strip(), passwords.hash(wish.password()), roles);
        accounts.add(user);
        accounts.flush();
        audit.fire(new Audited(by, Audited.CREATED, WHAT, user.name(), described(user)));
        return view(user);
    }

    public AccountView change(String by, String name, String ifMatch, UserChange change) {
        var user = lock(name, ifMatch);
        var roles = Roles.checked(change.roles());
        if (by.equals(name) && !(change.active() && roles.contains(Roles.ADMIN))) {
            throw ProblemException.conflict("user.self");
        }
        String before = described(user);
        user.change(change.displayName().strip(), roles, change.active());
        if (!user.isActive()) {
            accounts.removeSessions(name);
        }
        accounts.flush();
        audit.fire(new Audited(by, Audited.CHANGED, WHAT, name, before + " -> " + described(user)));
        return view(user);
    }

    /** Gives somebody another password, and ends all of their logins. */
    public void resetPassword(String by, String name, NewPassword wish) {
        var user = accounts.lock(name).orElseThrow(() -> unknown(name));
        user.password(passwords.hash(wish.password()));
        accounts.removeSessions(name);
        audit.fire(new Audited(by, "password-reset", WHAT, name, ""));
    }

    /** What somebody has done stays theirs, so they are not removed but let in no more. */
    public AccountView deactivate(String by, String name, String ifMatch) {
        var user = lock(name, ifMatch);
        if (by.equals(name)) {
            throw ProblemException.conflict("user.self");
        }
        user.deactivate();
        accounts.removeSessions(name);
        accounts.flush();
        audit.fire(new Audited(by, "deactivated", WHAT, name, described(user)));
        return view(user);
    }

    private User lock(String name, String ifMatch) {
        var user = accounts.lock(name).orElseThrow(() -> unknown(name));
        Versions.check(ifMatch, user.version());
        return user;
    }

    private AccountView view(User user) {
        return new AccountView(
                user.name(),
                user.displayName(),
                user.roles(),
                user.isActive(),
                presence.isOnline(user.name()),
                user.createdAt(),
                user.lastLoginAt(),
                user.version());
    }

    private static String described(User user) {
        return "%s [%s]%s"
                .formatted(user.displayName(), String.join(" ", user.roles()), user.isActive() ? "" : " (inactive)");
    }

    private static ProblemException unknown(String name) {
        return ProblemException.notFound("user.unknown", name);
    }
}
