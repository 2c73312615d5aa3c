package org.zocalo.desk.chat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Collectors;
import org.zocalo.Socket;
import org.zocalo.User;
import org.zocalo.cdi.Emits;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnEvent;
import org.zocalo.desk.account.Accounts;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.SocketUser;
import org.zocalo.desk.account.UserView;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.Rooms;

/** The chat in real time: what is said is kept first, then passed on to everybody else. */
@Gateway(Namespaces.CHAT)
@RolesAllowed(Roles.SIGNED_IN)
@Emits(ChatEvents.class)
public class ChatGateway {
    @Inject
    private ChatService chat;

    @Inject
    private MessageService messages;

    @Inject
    private Accounts accounts;

    @OnEvent(ChatEvents.ENTRAR_CLIENTE)
    RoomEntered enter(@Valid EnterRoom wish, Socket socket) {
        var room = chat.enter(wish.room(), SocketUser.of(socket));
        socket.join(Rooms.chat(room.name()));
        return new RoomEntered(room, present(room, socket));
    }

    @OnEvent(ChatEvents.SALIR_CLIENTE)
    RoomView leave(@Valid EnterRoom wish, Socket socket) {
        var room = chat.enter(wish.room(), SocketUser.of(socket));
        socket.leave(Rooms.chat(room.name()));
        return room;
    }

    @OnEvent(ChatEvents.ENVIAR_MENSAJE)
    MessageView send(@Valid NewMessage message, Socket socket) {
        var sent = messages.send(message, SocketUser.of(socket));
        if (sent.isNew()) {
            socket.to(audience(sent.message().room())).emit(ChatEvents.MENSAJE_RECIBIDO, sent.message());
        }
        return sent.message();
    }

    /** The rooms in which a message is heard. */
    private static String[] audience(String room) {
        return PrivateRoom.named(room)
                .map(two -> new String[] {User.room(two.one()), User.room(two.two())})
                .orElseGet(() -> new String[] {Rooms.chat(room)});
    }

    /** Whose sockets are in the room. */
    private List<UserView> present(RoomView room, Socket socket) {
        var rooms = socket.namespace().in(Rooms.chat(room.name())).fetchSockets().toCompletableFuture().join().stream()
                .flatMap(there -> there.rooms().stream())
                .collect(Collectors.toSet());
        return accounts.all().stream()
                .filter(user -> rooms.contains(User.room(user.name())))
                .toList();
    }
}
