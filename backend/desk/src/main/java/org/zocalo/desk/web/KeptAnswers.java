package org.zocalo.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Supplier;

/** The transactions of {@link Idempotency}. */
@ApplicationScoped
@Transactional
class KeptAnswers {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Time time;

    <T> T make(Supplier<T> make) {
        return make.get();
    }

    /** The kept answer, or else a new one; the row comes first, so that a second asker waits at it. */
    String once(Seal seal, String fingerprint, Supplier<String> make) {
        var kept = entities.find(KeptAnswer.class, seal.id());
        if (kept != null) {
            if (!kept.isTo(fingerprint)) {
                throw ProblemException.of(422, "idempotency.other");
            }
            return seal.open(kept.answer());
        }
        var claim = new KeptAnswer(seal.id(), fingerprint, time.now());
        entities.persist(claim);
        entities.flush();
        String answer = make.get();
        claim.keep(seal.close(answer));
        return answer;
    }

    void forget(Instant before) {
        entities.createQuery("delete from KeptAnswer k where k.createdAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
