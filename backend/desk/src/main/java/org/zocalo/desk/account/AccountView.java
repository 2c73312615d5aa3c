package org.zocalo.desk.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/** A user as administrators see them. */
public record AccountView(
        @NotNull String name,
        @NotNull String displayName,
        @NotNull List<String> roles,
        @NotNull boolean active,
        @NotNull boolean online,
        Instant createdAt,
        Instant lastLoginAt,
        @NotNull long version) {}
