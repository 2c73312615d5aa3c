package org.zocalo;

/**
 * A namespace has been made: the CDI event of {@link Zocalo#onNewNamespace}.
 *
 * <pre>{@code
 * void made(@Observes NewNamespace made) { audit.write(made.namespace().name()); }
 * }</pre>
 */
public record NewNamespace(Namespace namespace) {}
