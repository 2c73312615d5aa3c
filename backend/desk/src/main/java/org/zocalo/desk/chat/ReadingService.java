package org.zocalo.desk.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;
import org.zocalo.desk.account.UserView;
import org.zocalo.desk.web.ProblemException;

/** How far users have read: marks that only ever move on, whichever of a user's devices moves them. */
@ApplicationScoped
public class ReadingService {
    @Inject
    private ChatService chat;

    @Inject
    private ReadMarkStore marks;

    /** A user is in a room: what was said before the first time is not news. */
    void enter(RoomView room, UserView user) {
        twice(() -> {
            marks.begin(room.name(), user.name(), true);
            return true;
        });
    }

    /** Two talk to each other: all of it is news to both. */
    void meet(PrivateRoom room) {
        twice(() -> {
            marks.begin(room.name(), room.one(), false);
            marks.begin(room.name(), room.two(), false);
            return true;
        });
    }

    /** Moves the mark on, and says whether it was not there yet. */
    boolean read(ReadRoom wish, UserView user) {
        chat.enter(wish.room(), user);
        var message = chat.message(wish.message(), user);
        if (!message.room().equals(wish.room())) {
            throw ProblemException.notFound("message.unknown", wish.message());
        }
        return twice(() -> marks.reach(wish.room(), user.name(), wish.message()));
    }

    /** Two first marks of one user at once clash; the second time there is one. */
    private static boolean twice(Supplier<Boolean> change) {
        try {
            return change.get();
        } catch (PersistenceException e) {
            return change.get();
        }
    }
}
