package org.zocalo.desk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    Optional<User> user(String name) {
        return Optional.ofNullable(entities.find(User.class, name));
    }

    List<User> users() {
        return entities.createQuery("select u from User u order by u.name", User.class)
                .getResultList();
    }

    Optional<LoginSession> session(String tokenHash) {
        return Optional.ofNullable(entities.find(LoginSession.class, tokenHash));
    }

    void removeSession(String tokenHash) {
        session(tokenHash).ifPresent(entities::remove);
    }

    void removeSessions(String user) {
        entities.createQuery("delete from LoginSession s where s.user.name = :user")
                .setParameter("user", user)
                .executeUpdate();
    }

    void removeSessionsBefore(Instant now) {
        entities.createQuery("delete from LoginSession s where s.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
