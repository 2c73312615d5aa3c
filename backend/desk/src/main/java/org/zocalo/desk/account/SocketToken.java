package org.zocalo.desk.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What a socket shows to be let in, until when, and who it is for: the roles are those of now. */
public record SocketToken(
        @NotNull String token,
        @NotNull Instant expires,
        @NotNull UserView user) {}
