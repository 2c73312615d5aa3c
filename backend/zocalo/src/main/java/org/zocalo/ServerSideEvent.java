package org.zocalo;

/**
 * What another server of the cluster has said by {@link Namespace#serverSideEmit}; also a CDI event.
 *
 * <pre>{@code
 * void said(@Observes ServerSideEvent said) {
 *     if (said.event().equals("reload")) { cache.clear(); said.ack().send("done"); }
 * }
 * }</pre>
 *
 * @param ack the way to answer; only the first answer of this server counts
 */
public record ServerSideEvent(Namespace namespace, String event, Arguments args, Ack ack) {}
