package org.zocalo.desk.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.zocalo.desk.account.Accounts;
import org.zocalo.desk.account.UserView;
import org.zocalo.desk.web.ProblemException;

/** Keeps messages, each in a transaction of its own: a refused one must not take its caller's along. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class MessageStore {
    @Inject
    private ChatRepository chat;

    @Inject
    private Accounts accounts;

    Optional<MessageView> find(UserView sender, String clientId) {
        return chat.sent(sender.name(), clientId).map(message -> message.view(sender));
    }

    MessageView keep(NewMessage message, String room, UserView sender) {
        var user = accounts.find(sender.name())
                .orElseThrow(() -> ProblemException.notFound("user.unknown", sender.name()));
        var kept = chat.add(new Message(message.clientId(), room, user, message.text()));
        chat.moveMark(room, sender.name(), kept.id());
        return kept.view(sender);
    }

    MessageView edit(EditMessage wish, UserView sender) {
        var message = find(wish.id());
        if (message.isDeleted()) {
            throw ProblemException.conflict("message.deleted");
        }
        message.edit(wish.text());
        return message.view(sender);
    }

    MessageView delete(String id) {
        var message = find(id);
        if (!message.isDeleted()) {
            message.delete();
        }
        return message.view(accounts.view(message.sender()));
    }

    private Message find(String id) {
        return chat.message(id).orElseThrow(() -> ProblemException.notFound("message.unknown", id));
    }
}
