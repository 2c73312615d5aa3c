package org.zocalo.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zocalo.desk.web.Search;

/** Users and logins as they are kept. */
@ApplicationScoped
class AccountRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(User user) {
        entities.persist(user);
    }

    void add(LoginSession session) {
        entities.persist(session);
    }

    /** Sends what has changed to the database now, where a conflict shows. */
    void flush() {
        entities.flush();
    }

    Optional<User> user(String name) {
        return Optional.ofNullable(entities.find(User.class, name));
    }

    /** Waits until nobody else changes the user. */
    Optional<User> lock(String name) {
        return Optional.ofNullable(entities.find(User.class, name, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean isEmpty() {
        return new Search<>(User.class).count(entities) == 0;
    }

    List<User> active() {
        return entities.createQuery("select u from User u where u.status = :status order by u.name", User.class)
                .setParameter("status", User.ACTIVE)
                .getResultList();
    }

    long count(Search<User> search) {
        return search.count(entities);
    }

    List<User> rows(Search<User> search, int from, int most) {
        return search.rows(entities, from, most);
    }

    /** Of this column alone: others may be changing the user. */
    void loggedIn(String user, Instant now) {
        entities.createQuery("update User u set u.lastLoginAt = :now where u.name = :user")
                .setParameter("now", now)
                .setParameter("user", user)
                .executeUpdate();
    }

    Optional<LoginSession> session(String tokenHash) {
        return Optional.ofNullable(entities.find(LoginSession.class, tokenHash));
    }

    void removeSession(String tokenHash) {
        session(tokenHash).ifPresent(entities::remove);
    }

    void removeSessions(String user) {
        removeSessionsBut("", user);
    }

    /** All logins of the user but this one. */
    void removeSessionsBut(String login, String user) {
        entities.createQuery("delete from LoginSession s where s.user.name = :user and s.tokenHash <> :login")
                .setParameter("user", user)
                .setParameter("login", login)
                .executeUpdate();
    }

    void removeSessionsBefore(Instant now) {
        entities.createQuery("delete from LoginSession s where s.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    Optional<SigningKey> key(String name) {
        return Optional.ofNullable(entities.find(SigningKey.class, name));
    }

    void add(SigningKey key) {
        entities.persist(key);
        entities.flush();
    }
}
