package org.zocalo.desk.ticket;

import org.zocalo.Event;

/** The events of the tickets: the names of what comes in, then what goes out. */
public final class TicketEvents {
    public static final String SEGUIR_COLA = "seguir-cola";
    public static final String SIGUIENTE_TICKET = "siguiente-ticket";

    public static final Event<TicketView> TICKET_CREADO = Event.of("ticket-creado");
    public static final Event<TicketView> TICKET_LLAMADO = Event.of("ticket-llamado");
    public static final Event<QueueView> COLA_CREADA = Event.of("cola-creada");
    public static final Event<QueueView> COLA_CAMBIADA = Event.of("cola-cambiada");
    public static final Event<QueueView> COLA_ELIMINADA = Event.of("cola-eliminada");

    private TicketEvents() {}
}
