package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.zocalo.desk.account.UserView;

/**
 * A message as those in its room see it.
 *
 * @param text what is said, nothing if it was taken back
 * @param editedAt when its text was changed, if it was
 * @param deleted whether it was taken back
 */
public record MessageView(
        @NotNull String id,
        @NotNull String clientId,
        @NotNull String room,
        @NotNull UserView from,
        @NotNull String text,
        @NotNull Instant sentAt,
        Instant editedAt,
        @NotNull boolean deleted) {}
