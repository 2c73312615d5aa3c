package org.zocalo.desk.account;

import jakarta.enterprise.context.RequestScoped;

/** Whoever asks, in requests that are marked with {@link SignedIn}. */
@RequestScoped
public class CurrentUser {
    private UserView user;
    private String token;

    void set(UserView user, String token) {
        this.user = user;
        this.token = token;
    }

    public UserView view() {
        return user;
    }

    String token() {
        return token;
    }
}
