package org.zocalo.desk.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.zocalo.desk.account.Accounts;
import org.zocalo.desk.account.UserView;
import org.zocalo.desk.web.ProblemException;

/** Who may enter which room, and what was said there. */
@ApplicationScoped
@Transactional
public class ChatService {
    @Inject
    private ChatRepository chat;

    @Inject
    private Accounts accounts;

    /** The rooms that the user may enter, less the private ones. */
    public List<RoomView> rooms(UserView user) {
        return chat.rooms().stream()
                .filter(room -> room.admits(user))
                .map(Room::view)
                .toList();
    }

    /** The room as the user sees it, if they may enter it: 404 where there is none, 403 where they may not. */
    public RoomView enter(String name, UserView user) {
        var twosome = PrivateRoom.named(name);
        if (twosome.isPresent()) {
            return enter(twosome.get(), user);
        }
        var room = chat.room(name).orElseThrow(() -> unknown(name));
        if (!room.admits(user)) {
            throw forbidden(name);
        }
        return room.view();
    }

    private RoomView enter(PrivateRoom room, UserView user) {
        if (!room.admits(user.name())) {
            throw forbidden(room.name());
        }
        var other = accounts.find(room.other(user.name())).orElseThrow(() -> unknown(room.name()));
        return new RoomView(room.name(), other.displayName());
    }

    /** What was said in a room before that message, or before now: the newest of it, the oldest first. */
    public List<MessageView> history(String room, UserView user, String before, int limit) {
        enter(room, user);
        var newestFirst = new ArrayList<>(chat.before(before, room, limit));
        Collections.reverse(newestFirst);
        return newestFirst.stream().map(this::view).toList();
    }

    private MessageView view(Message message) {
        return message.view(accounts.view(message.sender()));
    }

    private static ProblemException unknown(String room) {
        return ProblemException.notFound("room.unknown", room);
    }

    private static ProblemException forbidden(String room) {
        return ProblemException.forbidden("room.forbidden", room);
    }
}
