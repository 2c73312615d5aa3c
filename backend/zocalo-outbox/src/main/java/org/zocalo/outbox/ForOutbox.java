package org.zocalo.outbox;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The entity manager by which the outbox writes: that of the data which the events tell of, so that both are in one
 * transaction.
 *
 * <pre>{@code
 * @Produces
 * @ForOutbox
 * @PersistenceContext(unitName = "shop")
 * EntityManager entities; // a field of any bean of the application
 * }</pre>
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface ForOutbox {}
