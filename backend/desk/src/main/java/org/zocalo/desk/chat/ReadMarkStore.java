package org.zocalo.desk.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Keeps read marks, each in a transaction of its own: the second of two first ones is refused. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ReadMarkStore {
    @Inject
    private ChatRepository chat;

    /** Begins a mark at the newest message, or at nothing; one that is there stays as it is. */
    void begin(String room, String user, boolean atNewest) {
        if (chat.mark(room, user).isEmpty()) {
            chat.add(
                    new ReadMark(room, user, atNewest ? chat.newest(room).orElse(ReadMark.NOTHING) : ReadMark.NOTHING));
        }
    }

    /** Moves the mark on to this message; false if it was there already or further. */
    boolean reach(String room, String user, String message) {
        if (chat.mark(room, user).isEmpty()) {
            chat.add(new ReadMark(room, user, message));
            return true;
        }
        return chat.moveMark(room, user, message);
    }
}
