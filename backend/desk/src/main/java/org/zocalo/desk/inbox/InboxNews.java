package org.zocalo.desk.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.zocalo.Namespace;
import org.zocalo.User;
import org.zocalo.cdi.InNamespace;
import org.zocalo.desk.web.Namespaces;

/** Tells a user on all devices what has become of their inbox, as soon as the transaction has committed. */
@ApplicationScoped
class InboxNews {
    @Inject
    @InNamespace(Namespaces.INBOX)
    private Namespace sockets;

    void arrived(String owner, MailView mail, InboxCounts counts) {
        sockets.in(User.room(owner)).emit(InboxEvents.NUEVO_CORREO, mail);
        counted(owner, counts);
    }

    void changed(String owner, MailView mail, InboxCounts counts) {
        sockets.in(User.room(owner)).emit(InboxEvents.CORREO_CAMBIADO, mail);
        counted(owner, counts);
    }

    void counted(String owner, InboxCounts counts) {
        sockets.in(User.room(owner)).emit(InboxEvents.BUZON_CAMBIADO, counts);
    }
}
