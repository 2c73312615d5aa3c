/**
 * The server's side of the official Socket.IO Admin UI: who is connected, in which rooms, and what is said.
 *
 * <p>Applications start it, and nothing of Zócalo's own uses it; it sees the API alone. Start with
 * {@link org.zocalo.admin.AdminUi}.
 */
package org.zocalo.admin;
