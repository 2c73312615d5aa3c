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
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnEvent;
import org.zocalo.desk.account.Accounts;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.SocketUser;
import org.zocalo.desk.account.UserView;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.ProblemException;
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
    private ReadingService reading;

    @Inject
    private Accounts accounts;

    @OnConnect
    void entered(Socket socket) {
        if (Room.isStaff(SocketUser.of(socket))) {
            socket.admit(Rooms.STAFF);
        }
    }

    @OnEvent(ChatEvents.ENTRAR_CLIENTE)
    RoomEntered enter(@Valid EnterRoom wish, Socket socket) {
        var room = chat.enter(wish.room(), SocketUser.of(socket));
        socket.join(Rooms.chat(room.name()));
        if (PrivateRoom.named(room.name()).isEmpty()) {
            reading.enter(room, SocketUser.of(socket));
        }
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

    @OnEvent(ChatEvents.EDITAR_MENSAJE)
    MessageView edit(@Valid EditMessage wish, Socket socket) {
        var edited = messages.edit(wish, SocketUser.of(socket));
        socket.to(audience(edited.room())).emit(ChatEvents.MENSAJE_EDITADO, edited);
        return edited;
    }

    @OnEvent(ChatEvents.BORRAR_MENSAJE)
    MessageView delete(@Valid DeleteMessage wish, Socket socket) {
        var deleted = messages.delete(wish, SocketUser.of(socket));
        socket.to(audience(deleted.room())).emit(ChatEvents.MENSAJE_BORRADO, deleted);
        return deleted;
    }

    @OnEvent(ChatEvents.LEER_SALA)
    RoomRead read(@Valid ReadRoom wish, Socket socket) {
        var user = SocketUser.of(socket);
        var read = new RoomRead(wish.room(), user.name(), wish.message());
        if (reading.read(wish, user)) {
            socket.to(audience(wish.room())).emit(ChatEvents.SALA_LEIDA, read);
        }
        return read;
    }

    /** Asks no database: it comes often, and who is in the room may say it. */
    @OnEvent(ChatEvents.ESCRIBIENDO)
    void typing(@Valid EnterRoom place, Socket socket) {
        var user = SocketUser.of(socket).name();
        boolean inside = PrivateRoom.named(place.room())
                .map(twosome -> twosome.admits(user))
                .orElseGet(() -> socket.rooms().contains(Rooms.chat(place.room())));
        if (!inside) {
            throw ProblemException.forbidden("room.forbidden", place.room());
        }
        socket.to(audience(place.room()))
                .except(User.room(user))
                .asVolatile()
                .emit(ChatEvents.ALGUIEN_ESCRIBE, new Typing(place.room(), user));
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
