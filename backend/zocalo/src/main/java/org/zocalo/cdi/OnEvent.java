package org.zocalo.cdi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called at each event of a name. What the method returns is the acknowledgement, a {@code CompletionStage} when it
 * completes; a method that takes an {@code Ack} answers by itself.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnEvent {

    /** The event's name. */
    String value();
}
