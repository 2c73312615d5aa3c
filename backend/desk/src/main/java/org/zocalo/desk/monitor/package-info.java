/**
 * How the server does, live: figures once a second, the sockets that there are, and what they say and hear.
 *
 * <p>Administrators see the names of events and whose they are, never what they carry. It imports {@code web} and {@code
 * account}, and no other package imports it. Start reading at {@link org.zocalo.desk.monitor.MonitorGateway}, then {@link
 * org.zocalo.desk.monitor.Meters}, which counts, and {@link org.zocalo.desk.monitor.Pulse}, which tells.
 */
package org.zocalo.desk.monitor;
