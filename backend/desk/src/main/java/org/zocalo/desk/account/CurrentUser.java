package org.zocalo.desk.account;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;

/** Whoever asks, in requests that are marked with {@link SignedIn} or {@link Recognized}. */
@RequestScoped
public class CurrentUser {
    private Login login;

    void set(Login value) {
        login = value;
    }

    public UserView view() {
        return login.user();
    }

    /** Whether somebody has signed in. */
    public boolean isKnown() {
        return login != null;
    }

    Login get() {
        return login;
    }

    /** Whether it is somebody with one of the roles. */
    public boolean is(String... roles) {
        return login != null && Arrays.stream(roles).anyMatch(login.user()::is);
    }

    String login() {
        return login.id();
    }
}
