/**
 * Namespaces, rooms, acknowledgements and the order of each socket's events: what Socket.IO means, whatever the bytes.
 *
 * <p>Uses the API, the threads and JSON. Dialects use it: they bring {@link org.zocalo.hub.Link links} to clients and
 * tell a {@link org.zocalo.hub.HubSocket} what came. Start with {@link org.zocalo.hub.Hub}, then
 * {@link org.zocalo.hub.HubNamespace}.
 */
package org.zocalo.hub;
