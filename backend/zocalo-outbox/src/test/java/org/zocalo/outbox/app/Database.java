package org.zocalo.outbox.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.zocalo.outbox.ForOutbox;

/** Gives the outbox the entity manager of the shop. */
@ApplicationScoped
public class Database {
    @Produces
    @ForOutbox
    @PersistenceContext(unitName = "shop")
    private EntityManager entities;
}
