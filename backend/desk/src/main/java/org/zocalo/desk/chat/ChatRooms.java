package org.zocalo.desk.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.zocalo.Socket;
import org.zocalo.Zocalo;
import org.zocalo.desk.account.SocketUser;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.ProblemException;
import org.zocalo.desk.web.Rooms;

/** Keeps sockets out of the rooms of the chat that are not for their users, whoever lets them in. */
@ApplicationScoped
class ChatRooms {
    @Inject
    private ChatService chat;

    void guard(@Observes @Initialized(ApplicationScoped.class) Object context, Zocalo io) {
        io.of(Namespaces.CHAT).roomPolicy(this::check);
    }

    private void check(Socket socket, String room) {
        var name = Rooms.chatOf(room).orElseThrow(() -> ProblemException.notFound("room.unknown", room));
        chat.enter(name, SocketUser.of(socket));
    }
}
