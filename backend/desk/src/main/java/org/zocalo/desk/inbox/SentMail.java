package org.zocalo.desk.inbox;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/**
 * A mail that has been sent.
 *
 * @param to the names of those who have it
 */
public record SentMail(
        @NotNull String id,
        @NotNull List<String> to,
        @NotNull String subject,
        @NotNull Instant sentAt) {}
