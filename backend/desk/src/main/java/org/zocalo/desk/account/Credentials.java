package org.zocalo.desk.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody shows at the door. */
public record Credentials(
        @NotBlank @Size(max = 40) String user,
        @NotNull @Size(max = 200) String password) {}
