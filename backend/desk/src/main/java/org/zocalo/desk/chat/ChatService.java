package org.zocalo.desk.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.zocalo.desk.account.Accounts;
import org.zocalo.desk.account.UserView;
import org.zocalo.desk.web.ProblemException;

/** Who may enter which room, who else is in it, and what was said there. */
@ApplicationScoped
@Transactional
public class ChatService {
    @Inject
    private RoomRepository rooms;

    @Inject
    private ChatRepository chat;

    @Inject
    private Accounts accounts;

    /** The room as the user sees it, if they may enter it: 404 where there is none, 403 where they may not. */
    public RoomView enter(String name, UserView user) {
        var twosome = PrivateRoom.named(name);
        if (twosome.isPresent()) {
            return enter(twosome.get(), user);
        }
        var room = rooms.find(name).orElseThrow(() -> unknown(name));
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
        return new RoomView(room.name(), other.displayName(), false);
    }

    /** Those who may enter the room, with how far they have read; those who are here first. */
    List<MemberView> members(String name, UserView user) {
        enter(name, user);
        var marks = chat.marksIn(name);
        return accounts.all().stream()
                .filter(other -> admits(name, other))
                .sorted(Comparator.comparing(UserView::online).reversed().thenComparing(UserView::displayName))
                .map(other -> new MemberView(
                        other,
                        marks.containsKey(other.name())
                                ? marks.get(other.name()).message()
                                : null))
                .toList();
    }

    private boolean admits(String name, UserView user) {
        return PrivateRoom.named(name)
                .map(twosome -> twosome.admits(user.name()))
                .or(() -> rooms.find(name).map(room -> room.admits(user)))
                .orElse(false);
    }

    /**
     * What was said in a room before that message, or before now: the newest of it, the oldest first.
     *
     * @param words what the messages must contain; empty for all
     */
    public List<MessageView> history(String room, UserView user, String before, String words, int limit) {
        enter(room, user);
        var newestFirst = new ArrayList<>(chat.before(before, room, words, limit));
        Collections.reverse(newestFirst);
        return newestFirst.stream().map(this::view).toList();
    }

    /** A message of a room that the user may enter. */
    MessageView message(String id, UserView user) {
        var message = chat.message(id).orElseThrow(() -> ProblemException.notFound("message.unknown", id));
        enter(message.room(), user);
        return view(message);
    }

    private MessageView view(Message message) {
        return message.view(accounts.view(message.sender()));
    }

    static ProblemException unknown(String room) {
        return ProblemException.notFound("room.unknown", room);
    }

    private static ProblemException forbidden(String room) {
        return ProblemException.forbidden("room.forbidden", room);
    }
}
