package org.zocalo.desk.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What an account is to be from now on. */
public record UserChange(
        @NotBlank @Size(max = 80) String displayName,
        @NotNull @Size(max = 10) List<String> roles,
        @NotNull Boolean active) {}
