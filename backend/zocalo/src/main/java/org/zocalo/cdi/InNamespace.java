package org.zocalo.cdi;

import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which namespace is injected.
 *
 * <pre>{@code
 * @Inject @InNamespace("/tickets") Namespace sockets;
 * }</pre>
 */
@Qualifier
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface InNamespace {

    /** The namespace; with parameters in braces, the parent of all those that match, as for a {@link Gateway}. */
    @Nonbinding
    String value() default "/";
}
