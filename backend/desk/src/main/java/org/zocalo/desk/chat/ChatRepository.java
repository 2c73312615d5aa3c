package org.zocalo.desk.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zocalo.desk.web.Words;

/** Messages as they are kept, and how far they have been read. */
@ApplicationScoped
class ChatRepository {
    /** Comes after every id: they are hexadecimal. */
    private static final String AFTER_ALL = "g";

    @PersistenceContext
    private EntityManager entities;

    /** Whether anything has ever been said. */
    boolean any() {
        return entities.createQuery("select count(m) from Message m", Long.class)
                        .getSingleResult()
                > 0;
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

    Optional<Message> message(String id) {
        return Optional.ofNullable(entities.find(Message.class, id));
    }

    /** The id of the newest message of a room. */
    Optional<String> newest(String room) {
        return Optional.ofNullable(
                entities.createQuery("select max(m.id) from Message m where m.room = :room", String.class)
                        .setParameter("room", room)
                        .getSingleResult());
    }

    /** The newest message of each of the rooms that has any. */
    List<Message> newest(Collection<String> rooms) {
        return entities.createQuery(
                        "select m from Message m join fetch m.sender where m.id in"
                                + " (select max(x.id) from Message x where x.room in :rooms group by x.room)",
                        Message.class)
                .setParameter("rooms", rooms)
                .getResultList();
    }

    /** The newest messages of a room before that one, or before now, the newest first. */
    List<Message> before(String message, String room, String words, int limit) {
        return entities.createQuery(
                        "select m from Message m join fetch m.sender"
                                + " where m.room = :room and m.id < :before and lower(m.content) like :words escape '!'"
                                + " order by m.id desc",
                        Message.class)
                .setParameter("room", room)
                .setParameter("before", message == null ? AFTER_ALL : message)
                .setParameter("words", Words.like(words))
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<ReadMark> mark(String room, String user) {
        return Optional.ofNullable(entities.find(ReadMark.class, ReadMark.id(room, user)));
    }

    void add(ReadMark mark) {
        entities.persist(mark);
        entities.flush();
    }

    /** Moves a mark on; false if there is none, or none so far behind. */
    boolean moveMark(String room, String user, String message) {
        return entities.createQuery(
                                "update ReadMark r set r.message = :message where r.id = :id and r.message < :message")
                        .setParameter("message", message)
                        .setParameter("id", ReadMark.id(room, user))
                        .executeUpdate()
                > 0;
    }

    /** How far the user has read, by room. */
    Map<String, ReadMark> marksOf(String user) {
        return entities.createQuery("select r from ReadMark r where r.user = :user", ReadMark.class)
                .setParameter("user", user)
                .getResultStream()
                .collect(Collectors.toMap(ReadMark::room, mark -> mark));
    }

    /** How far each user has read in the room, by user. */
    Map<String, ReadMark> marksIn(String room) {
        return entities.createQuery("select r from ReadMark r where r.room = :room", ReadMark.class)
                .setParameter("room", room)
                .getResultStream()
                .collect(Collectors.toMap(ReadMark::user, mark -> mark));
    }

    /** How many messages of others stand behind the marks of the user, by room. */
    Map<String, Long> unread(String user) {
        return entities.createQuery(
                        "select m.room, count(m) from Message m, ReadMark r"
                                + " where r.user = :user and r.room = m.room and m.id > r.message"
                                + " and m.sender.name <> :user and m.deletedAt is null group by m.room",
                        Object[].class)
                .setParameter("user", user)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }
}
