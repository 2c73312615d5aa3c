package org.zocalo.desk.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Another password for somebody else. */
public record NewPassword(@NotNull @Size(min = 8, max = 200) String password) {}
