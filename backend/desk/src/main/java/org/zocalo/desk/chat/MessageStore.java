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
        return chat.add(new Message(message.clientId(), room, user, message.text()))
                .view(sender);
    }
}
