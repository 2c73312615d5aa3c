package org.zocalo.desk.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Rooms and messages as they are kept. */
@ApplicationScoped
class ChatRepository {
    /** Comes after every id: they are hexadecimal. */
    private static final String AFTER_ALL = "g";

    @PersistenceContext
    private EntityManager entities;

    List<Room> rooms() {
        return entities.createQuery("select r from Room r order by r.title", Room.class)
                .getResultList();
    }

    Optional<Room> room(String name) {
        return Optional.ofNullable(entities.find(Room.class, name));
    }

    /** Keeps the message now, so that a second one of the same client id is refused here. */
    Message add(Message message) {
        entities.persist(message);
        entities.flush();
        return message;
    }

    Optional<Message> sent(String sender, String clientId) {
        return entities.createQuery(
                        "select m from Message m where m.sender.name = :sender and m.clientId = :clientId",
                        Message.class)
                .setParameter("sender", sender)
                .setParameter("clientId", clientId)
                .getResultStream()
                .findFirst();
    }

    /** The newest messages of a room before that one, or before now, the newest first. */
    List<Message> before(String message, String room, int limit) {
        return entities.createQuery(
                        "select m from Message m join fetch m.sender"
                                + " where m.room = :room and m.id < :before order by m.id desc",
                        Message.class)
                .setParameter("room", room)
                .setParameter("before", message == null ? AFTER_ALL : message)
                .setMaxResults(limit)
                .getResultList();
    }
}
