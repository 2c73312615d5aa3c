package org.zocalo.desk.ticket;

import org.zocalo.Event;

/** The events of the tickets: the names of what comes in, then what goes out. */
public final class TicketEvents {
    public static final String SIGUIENTE_TICKET = "siguiente-ticket";
    public static final String RELLAMAR_TICKET = "rellamar-ticket";
    public static final String INICIAR_TICKET = "iniciar-ticket";
    public static final String TERMINAR_TICKET = "terminar-ticket";
    public static final String AUSENTE_TICKET = "ausente-ticket";
    public static final String TRANSFERIR_TICKET = "transferir-ticket";
    public static final String DEVOLVER_TICKET = "devolver-ticket";
    public static final String CANCELAR_TICKET = "cancelar-ticket";
    public static final String SEGUIR_TICKET = "seguir-ticket";

    public static final Event<TicketView> TICKET_CREADO = Event.of("ticket-creado");
    public static final Event<TicketView> TICKET_LLAMADO = Event.of("ticket-llamado");
    public static final Event<TicketView> TICKET_CAMBIADO = Event.of("ticket-cambiado");
    public static final Event<TurnView> TURNO_CAMBIADO = Event.of("turno-cambiado");

    private TicketEvents() {}
}
