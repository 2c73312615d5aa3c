/**
 * Tickets and the desks that they are called to: drawing one, waiting, being called, served, sent on or missed.
 *
 * <p>No other feature imports it; it imports {@code queue}, {@code account} and {@code web}. Start reading at {@link
 * org.zocalo.desk.ticket.Ticket}, then {@link org.zocalo.desk.ticket.TicketService}, {@link
 * org.zocalo.desk.ticket.CallService} and {@link org.zocalo.desk.ticket.DeskService}.
 */
package org.zocalo.desk.ticket;
