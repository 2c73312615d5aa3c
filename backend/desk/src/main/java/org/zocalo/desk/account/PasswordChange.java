package org.zocalo.desk.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Another password for oneself, and the one until now. */
public record PasswordChange(
        @NotNull @Size(max = 200) String current,
        @NotNull @Size(min = 8, max = 200) String password) {}
