/**
 * What applications see. Everything here may be used by everybody; it uses nothing of Zócalo itself.
 *
 * <p>Start with {@link org.zocalo.Zocalo}, the door; then {@link org.zocalo.Namespace}, {@link org.zocalo.Socket} and
 * {@link org.zocalo.BroadcastOperator}. Beans that handle events are described in {@code org.zocalo.cdi}.
 */
package org.zocalo;
