package org.zocalo.desk.account;

import jakarta.enterprise.context.RequestScoped;

/** Whoever asks, in requests that are marked with {@link SignedIn}. */
@RequestScoped
public class CurrentUser {
    private Login login;

    void set(Login value) {
        login = value;
    }

    public UserView view() {
        return login.user();
    }

    String login() {
        return login.id();
    }
}
