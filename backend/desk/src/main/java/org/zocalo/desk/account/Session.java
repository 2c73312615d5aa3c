package org.zocalo.desk.account;

import jakarta.validation.constraints.NotNull;

/** What somebody gets at the door: the token to show from now on, and who they are. */
public record Session(@NotNull String token, @NotNull UserView user) {}
