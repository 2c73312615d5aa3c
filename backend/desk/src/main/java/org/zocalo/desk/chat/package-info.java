/**
 * Rooms and what is said in them, privately too.
 *
 * <p>No other feature imports it; it imports {@code account}, {@code presence} and {@code web}. Start reading at {@link
 * org.zocalo.desk.chat.ChatService}.
 */
package org.zocalo.desk.chat;
