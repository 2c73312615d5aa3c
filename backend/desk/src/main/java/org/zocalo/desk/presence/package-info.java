/**
 * Who is here: the users with at least one open socket.
 *
 * <p>It knows users by name only and imports no other feature; {@code account} asks it, the socket doors tell it. Start
 * reading at {@link org.zocalo.desk.presence.Presence}.
 */
package org.zocalo.desk.presence;
