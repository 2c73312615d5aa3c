package org.zocalo.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Lets a client ask again for what it may have got already: the same key and the same body have the same answer.
 *
 * <p>{@snippet :
 * var drawn = idempotency.once("tickets", key, wish, DrawnTicket.class, () -> tickets.issue(wish));
 * }
 *
 * What is made and its answer are kept in one transaction, for a day. The answer is sealed with the key, which is not
 * kept: nobody reads it in the table.
 */
@ApplicationScoped
public class Idempotency {
    /** The header in which clients send the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Jsonb JSON = JsonbBuilder.create();

    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final Duration LOOKED_AFTER = Duration.ofHours(1);

    private Instant lookedAt = Instant.EPOCH;

    @Inject
    private Time time;

    @Inject
    private KeptAnswers answers;

    /**
     * Makes something unless it has been made with this key, and answers with it.
     *
     * @param scope whose keys they are, such as {@code mail:ana}; the same key elsewhere is another one
     * @param key what the client chose, null to make it in any case
     * @throws ProblemException 422 if the key has been used with another body
     */
    public <T> T once(String scope, String key, Object body, Class<T> type, Supplier<T> make) {
        if (key == null || key.isBlank()) {
            return answers.make(make);
        }
        var seal = new Seal(scope, key);
        String fingerprint = Seal.hash(JSON.toJson(body));
        return JSON.fromJson(answer(seal, fingerprint, () -> JSON.toJson(make.get())), type);
    }

    void forgetOld(@Observes Pulse pulse) {
        var now = time.now();
        if (now.isAfter(lookedAt.plus(LOOKED_AFTER))) {
            lookedAt = now;
            answers.forget(now.minus(KEPT_FOR));
        }
    }

    /** Who asks while the first time is under way waits for it, clashes with it, and then finds its answer. */
    private String answer(Seal seal, String fingerprint, Supplier<String> make) {
        try {
            return answers.once(seal, fingerprint, make);
        } catch (RuntimeException e) {
            if (!Problems.isClash(e)) {
                throw e;
            }
            return answers.once(seal, fingerprint, make);
        }
    }
}
