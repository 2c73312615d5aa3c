/**
 * Puts the parts together: a server of a hub, a dialect and a transport, in a web application that is being deployed.
 *
 * <p>Used by nobody but the container and {@code Zocalo.create}. Start with {@code ZocaloInitializer}.
 */
package org.zocalo.boot;
