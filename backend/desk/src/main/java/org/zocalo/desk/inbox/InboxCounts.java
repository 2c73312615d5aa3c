package org.zocalo.desk.inbox;

import jakarta.validation.constraints.NotNull;

/**
 * What waits in an inbox, without what is archived.
 *
 * @param unseen those that have come since their owner last looked into it
 * @param unread those that have not been read
 */
public record InboxCounts(@NotNull long unseen, @NotNull long unread) {}
