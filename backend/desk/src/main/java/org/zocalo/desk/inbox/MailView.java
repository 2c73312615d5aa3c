package org.zocalo.desk.inbox;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.zocalo.desk.account.UserView;

/**
 * A mail as it lies in the inbox of one user.
 *
 * @param id of this copy of it, whose order is that of arrival
 * @param link where it leads: a path inside the desk that begins with a slash, or an address of the web
 * @param recipients how many it was sent to
 */
public record MailView(
        @NotNull String id,
        @NotNull UserView from,
        @NotNull String subject,
        @NotNull String body,
        String link,
        @NotNull int recipients,
        @NotNull Instant sentAt,
        @NotNull boolean seen,
        @NotNull boolean read,
        @NotNull boolean archived) {}
