package org.zocalo.desk.account;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** A user as everybody signed in may see them. */
public record UserView(
        @NotNull String name,
        @NotNull String displayName,
        @NotNull List<String> roles,
        @NotNull boolean online) {
    public boolean is(String role) {
        return roles.contains(role);
    }

    /** The same, seen here or not. */
    public UserView withOnline(boolean isOnline) {
        return new UserView(name, displayName, roles, isOnline);
    }
}
