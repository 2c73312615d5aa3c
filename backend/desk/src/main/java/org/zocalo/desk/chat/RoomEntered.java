package org.zocalo.desk.chat;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.zocalo.desk.account.UserView;

/** The room that was entered, and who of it is here. */
public record RoomEntered(@NotNull RoomView room, @NotNull List<UserView> present) {}
