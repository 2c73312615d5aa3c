/**
 * The programming model for CDI: beans that handle events, and what can be injected.
 *
 * <pre>{@code
 * @Gateway("/tickets")
 * public class TicketGateway {
 *     @OnConnect
 *     void entered(Socket socket) { socket.join("lobby"); }
 *
 *     @OnEvent("siguiente-ticket")
 *     TicketView next(@Valid NextTicket desk, Socket socket) { ... } // the return value is the acknowledgement
 * }
 * }</pre>
 *
 * May be used by applications. It uses the API alone; start with {@link org.zocalo.cdi.Gateway} for the annotations, with
 * {@code GatewayExtension} for what becomes of them.
 */
package org.zocalo.cdi;
