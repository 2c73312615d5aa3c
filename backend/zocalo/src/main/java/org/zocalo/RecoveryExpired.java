package org.zocalo;

import java.util.Map;
import java.util.Set;

/**
 * A client did not come back in time, or too late for what it had missed: what it had here is forgotten. Heard by
 * {@link Zocalo#onRecoveryExpired} and, as a CDI event, by observers.
 *
 * <pre>{@code
 * void gone(@Observes RecoveryExpired session) { presence.leave(session.data().get("user")); }
 * }</pre>
 *
 * @param namespace the name of its namespace
 * @param sid the id it had
 * @param rooms the rooms it was in
 * @param data what the application kept with it
 */
public record RecoveryExpired(String namespace, String sid, Set<String> rooms, Map<String, Object> data) {}
