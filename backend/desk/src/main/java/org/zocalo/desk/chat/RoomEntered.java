package org.zocalo.desk.chat;

import java.util.List;
import org.zocalo.desk.account.UserView;

/** The room that was entered, and who of it is here. */
public record RoomEntered(RoomView room, List<UserView> present) {}
