package org.zocalo.desk.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Rooms as they are kept; private ones are not, they are their names. */
@ApplicationScoped
class RoomRepository {
    @PersistenceContext
    private EntityManager entities;

    List<Room> all() {
        return entities.createQuery("select r from Room r order by r.title", Room.class)
                .getResultList();
    }

    Optional<Room> find(String name) {
        return Optional.ofNullable(entities.find(Room.class, name));
    }

    void add(Room room) {
        entities.persist(room);
        entities.flush();
    }

    /** Removes a room with all that was said in it. */
    void remove(Room room) {
        for (String kept : List.of("Message", "ReadMark")) {
            entities.createQuery("delete from " + kept + " k where k.room = :room")
                    .setParameter("room", room.name())
                    .executeUpdate();
        }
        entities.remove(room);
    }
}
