/**
 * Queues and their tickets: drawing one, waiting, being called to a desk.
 *
 * <p>No other feature imports it; it imports {@code account} and {@code web}. Start reading at {@link
 * org.zocalo.desk.ticket.TicketService}.
 */
package org.zocalo.desk.ticket;
