/**
 * A launcher that runs one WAR on an embedded GlassFish: {@code java -jar zocalo-server.jar app.war}.
 *
 * <p>No other code imports this package; it is started as a process of its own. Start reading at
 * {@link org.zocalo.server.Launcher}.
 */
package org.zocalo.server;
