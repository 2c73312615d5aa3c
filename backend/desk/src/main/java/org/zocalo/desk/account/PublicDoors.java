package org.zocalo.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zocalo.Socket;
import org.zocalo.User;
import org.zocalo.desk.web.ProblemException;
import org.zocalo.desk.web.Settings;

/**
 * Who may draw tickets and see those of others: everybody, or with {@code desk.kiosk.login=required} only devices and
 * staff that have signed in. Whoever holds a ticket follows it by its code, in any case.
 */
@ApplicationScoped
public class PublicDoors {
    private static final List<String> LET_IN = List.of(Roles.KIOSK, Roles.SCREEN, Roles.AGENT, Roles.ADMIN);

    private final boolean isLocked =
            Settings.of("desk.kiosk.login").filter("required"::equalsIgnoreCase).isPresent();

    /** Refuses whoever asks, if the doors are not for them: 401 for nobody, 403 without the role. */
    public void check(CurrentUser user) {
        check(user.isKnown() ? Optional.of(user.view().roles()) : Optional.empty());
    }

    /** The same of a socket. */
    public void check(Socket socket) {
        check(socket.user().map(User::roles));
    }

    /** Whether a socket may come in. */
    public boolean areOpenFor(Socket socket) {
        return !isLocked || socket.user().filter(user -> isLetIn(user.roles())).isPresent();
    }

    private void check(Optional<? extends Collection<String>> roles) {
        if (isLocked && !isLetIn(roles.orElseThrow(ProblemException::signIn))) {
            throw ProblemException.role();
        }
    }

    private static boolean isLetIn(Collection<String> roles) {
        return roles.stream().anyMatch(LET_IN::contains);
    }
}
