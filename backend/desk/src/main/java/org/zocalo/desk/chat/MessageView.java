package org.zocalo.desk.chat;

import java.time.Instant;
import org.zocalo.desk.account.UserView;

/** A message as those in its room see it. */
public record MessageView(String id, String clientId, String room, UserView from, String text, Instant sentAt) {}
