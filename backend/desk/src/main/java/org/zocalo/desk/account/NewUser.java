package org.zocalo.desk.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** An account to make; the name is for good, and has no {@code ~} because private rooms have. */
public record NewUser(
        @NotNull @Pattern(regexp = "[a-z0-9._-]{2,40}", message = "{desk.user}")
        String name,

        @NotBlank @Size(max = 80) String displayName,
        @NotNull @Size(min = 8, max = 200) String password,
        @NotNull @Size(max = 10) List<String> roles) {}
