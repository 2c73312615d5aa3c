package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotNull;
import org.zocalo.desk.account.UserView;

/**
 * A room, or a private conversation, as one user has it.
 *
 * @param title the room's, or the name of the other one
 * @param with the other one of a private conversation
 * @param unread how many messages of others have come since the user last read there
 * @param read the message up to which the user has read, if they have been there
 * @param last what was said last
 */
public record ConversationView(
        @NotNull String name,
        @NotNull String title,
        @NotNull boolean staffOnly,
        UserView with,
        @NotNull long unread,
        String read,
        MessageView last) {}
