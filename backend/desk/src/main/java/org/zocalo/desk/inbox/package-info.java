/**
 * Mail between users: what lies in somebody's inbox, and the news of it on all of their devices.
 *
 * <p>No other feature imports it; it imports {@code account} and {@code web}. Start reading at {@link
 * org.zocalo.desk.inbox.MailService}, then {@link org.zocalo.desk.inbox.InboxService}.
 */
package org.zocalo.desk.inbox;
