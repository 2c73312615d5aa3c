package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotNull;
import org.zocalo.desk.account.UserView;

/**
 * Somebody who may enter a room.
 *
 * @param read the message up to which they have read there, if they have been there
 */
public record MemberView(@NotNull UserView user, String read) {}
