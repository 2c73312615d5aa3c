package org.zocalo.cdi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which events are sent in the namespace of a {@link Gateway}, by this bean or by others.
 *
 * <pre>{@code
 * @Gateway("/tickets")
 * @Emits(TicketEvents.class) // a class with constants of type Event<…>
 * public class TicketGateway { ... }
 * }</pre>
 *
 * Nothing is sent or refused because of it: it is read where the contract is derived.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Emits {

    /** The classes whose public constants of type {@link org.zocalo.Event} are meant. */
    Class<?>[] value();
}
