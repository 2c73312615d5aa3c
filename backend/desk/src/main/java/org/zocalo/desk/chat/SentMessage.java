package org.zocalo.desk.chat;

/**
 * What has become of a message that was sent.
 *
 * @param message the message as it is kept
 * @param isNew whether it is kept since just now; if not, it was sent again and everybody else has it
 */
public record SentMessage(MessageView message, boolean isNew) {}
