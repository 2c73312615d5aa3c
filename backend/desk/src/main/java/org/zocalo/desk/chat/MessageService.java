package org.zocalo.desk.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.UserView;
import org.zocalo.desk.web.ProblemException;

/**
 * Takes what users say, once: a message that is sent again, because its acknowledgement was lost, is the kept one.
 *
 * <p>{@snippet : var sent = messages.send(message, user);
 * if (sent.isNew()) { tellTheOthers(sent.message()); } }
 */
@ApplicationScoped
public class MessageService {
    @Inject
    private ChatService chat;

    @Inject
    private MessageStore store;

    @Inject
    private ReadingService reading;

    public SentMessage send(NewMessage message, UserView sender) {
        String room = chat.enter(destination(message, sender), sender).name();
        return store.find(sender, message.clientId())
                .map(kept -> new SentMessage(kept, false))
                .orElseGet(() -> keep(message, room, sender));
    }

    /** Lets the sender say it in other words, and nobody else. */
    MessageView edit(EditMessage wish, UserView user) {
        var message = chat.message(wish.id(), user);
        if (!message.from().name().equals(user.name())) {
            throw ProblemException.forbidden("message.not-yours");
        }
        return store.edit(wish, user);
    }

    /** Takes a message back: the sender their own, an administrator any. */
    MessageView delete(DeleteMessage wish, UserView user) {
        var message = chat.message(wish.id(), user);
        if (!message.from().name().equals(user.name()) && !user.is(Roles.ADMIN)) {
            throw ProblemException.forbidden("message.not-yours");
        }
        return store.delete(wish.id());
    }

    private SentMessage keep(NewMessage message, String room, UserView sender) {
        PrivateRoom.named(room).ifPresent(reading::meet);
        try {
            return new SentMessage(store.keep(message, room, sender), true);
        } catch (PersistenceException e) {
            // two of them at once: the other one has been kept between the look and the leap
            return store.find(sender, message.clientId())
                    .map(kept -> new SentMessage(kept, false))
                    .orElseThrow(() -> e);
        }
    }

    private static String destination(NewMessage message, UserView sender) {
        if ((message.room() == null) == (message.to() == null)) {
            throw ProblemException.badRequest("room", "message.where");
        }
        if (sender.name().equals(message.to())) {
            throw ProblemException.badRequest("to", "message.somebody-else");
        }
        return message.room() != null
                ? message.room()
                : PrivateRoom.of(sender.name(), message.to()).name();
    }
}
