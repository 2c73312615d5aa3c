package org.zocalo.desk.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zocalo.BroadcastOperator;
import org.zocalo.Namespace;
import org.zocalo.cdi.InNamespace;
import org.zocalo.desk.account.Auditor;
import org.zocalo.desk.web.Audited;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.ProblemException;
import org.zocalo.desk.web.Rooms;

/** Opens, changes and closes rooms, and tells those who may enter them. */
@ApplicationScoped
@Transactional
public class RoomService {
    private static final String WHAT = "room";

    @Inject
    private RoomRepository rooms;

    @Inject
    private Auditor auditor;

    @Inject
    @InNamespace(Namespaces.CHAT)
    private Namespace sockets;

    RoomView open(NewRoom wish) {
        if (rooms.find(wish.name()).isPresent()) {
            throw ProblemException.conflict("room.taken", wish.name());
        }
        var room = new Room(wish.name(), wish.title().strip(), wish.staffOnly());
        rooms.add(room);
        auditor.note(Audited.CREATED, WHAT, room.name(), described(room));
        audience(room).emit(ChatEvents.SALA_CREADA, room.view());
        return room.view();
    }

    RoomView change(String name, RoomChange change) {
        var room = find(name);
        boolean wasStaffOnly = room.isStaffOnly();
        String before = described(room);
        room.change(change.title().strip(), change.staffOnly());
        auditor.note(Audited.CHANGED, WHAT, name, before + " -> " + described(room));
        var changed = room.view();
        if (wasStaffOnly == room.isStaffOnly()) {
            audience(room).emit(ChatEvents.SALA_CAMBIADA, changed);
            return changed;
        }
        sockets.in(Rooms.STAFF).emit(ChatEvents.SALA_CAMBIADA, changed);
        sockets.except(Rooms.STAFF).emit(wasStaffOnly ? ChatEvents.SALA_CREADA : ChatEvents.SALA_ELIMINADA, changed);
        if (room.isStaffOnly()) {
            sockets.in(Rooms.chat(name)).except(Rooms.STAFF).socketsLeave(Rooms.chat(name));
        }
        return changed;
    }

    /** Closes a room for good: what was said in it goes with it. */
    void close(String name) {
        var room = find(name);
        rooms.remove(room);
        auditor.note(Audited.DELETED, WHAT, name, described(room));
        audience(room).emit(ChatEvents.SALA_ELIMINADA, room.view());
        sockets.in(Rooms.chat(name)).socketsLeave(Rooms.chat(name));
    }

    private static String described(Room room) {
        return room.view().title() + (room.isStaffOnly() ? " (staff only)" : "");
    }

    private Room find(String name) {
        return rooms.find(name).orElseThrow(() -> ChatService.unknown(name));
    }

    private BroadcastOperator audience(Room room) {
        return room.isStaffOnly() ? sockets.in(Rooms.STAFF) : sockets;
    }
}
