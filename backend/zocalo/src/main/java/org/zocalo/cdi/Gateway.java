package org.zocalo.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean whose methods handle the events of a namespace. It is application-scoped unless it says otherwise.
 *
 * <p>Methods are annotated with {@link OnConnect}, {@link OnEvent} or {@link OnDisconnect}. Their parameters are bound by
 * type, in any order: {@link org.zocalo.Socket}, {@link org.zocalo.Handshake}, {@link org.zocalo.Ack},
 * {@link org.zocalo.Arguments}, {@link org.zocalo.DisconnectReason}; all others are the event's arguments in their order,
 * read by JSON-B ({@code byte[]} is binary, an {@code Optional} may be missing) and checked by Bean Validation. A
 * signature that makes no sense fails the deployment. The request scope is active during a call.
 *
 * <p>{@code @RolesAllowed}, {@code @PermitAll} and {@code @DenyAll} of {@code jakarta.annotation.security} say who may do
 * what: on the class who may enter the namespace and send its events, on a method with {@link OnConnect} who may enter,
 * on one with {@link OnEvent} who may send that event; a method's counts instead of the class's. {@code "**"} are all that
 * are known. Who may not is told a problem of status 401, if unknown, or 403: in the {@code connect_error} or in the
 * acknowledgement; the method is not called, nor its arguments read. Of several gateways of a namespace, all say who may
 * enter.
 */
@Stereotype
@ApplicationScoped
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Gateway {

    /**
     * The namespace. A name with parameters, such as {@code /room-{id}}, stands for all the namespaces that match it: a
     * parameter is one or more characters without a slash, and found in {@link org.zocalo.Namespace#parameters}.
     */
    String value() default "/";
}
