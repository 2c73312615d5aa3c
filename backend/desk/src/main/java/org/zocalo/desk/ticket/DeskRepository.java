package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Desks as they are kept. */
@ApplicationScoped
class DeskRepository {
    @PersistenceContext
    private EntityManager entities;

    void add(Desk desk) {
        entities.persist(desk);
        entities.persist(new DeskState(desk));
        entities.flush();
    }

    void remove(Desk desk, DeskState state) {
        entities.remove(state);
        entities.remove(desk);
    }

    void flush() {
        entities.flush();
    }

    List<Desk> all() {
        return entities.createQuery("select d from Desk d order by d.name", Desk.class)
                .getResultList();
    }

    Optional<Desk> find(String id) {
        return Optional.ofNullable(entities.find(Desk.class, id));
    }

    Optional<DeskState> state(String id) {
        return Optional.ofNullable(entities.find(DeskState.class, id));
    }

    /** Waits until nobody else has the desk. */
    Optional<DeskState> lock(String id) {
        return Optional.ofNullable(entities.find(DeskState.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The ids of those that are not closed. */
    List<String> live() {
        return entities.createQuery("select s.desk from DeskState s where s.status <> 'closed'", String.class)
                .getResultList();
    }

    boolean isTaken(String name, String except) {
        return entities.createQuery("select count(d) from Desk d where d.name = :name and d.id <> :id", Long.class)
                        .setParameter("name", name)
                        .setParameter("id", except)
                        .getSingleResult()
                > 0;
    }
}
