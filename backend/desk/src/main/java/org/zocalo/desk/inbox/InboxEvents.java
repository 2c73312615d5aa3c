package org.zocalo.desk.inbox;

import org.zocalo.Event;

/** The events of the inbox: what its owner hears, on all devices. */
public final class InboxEvents {
    public static final Event<MailView> NUEVO_CORREO = Event.of("nuevo-correo");
    public static final Event<MailView> CORREO_CAMBIADO = Event.of("correo-cambiado");
    public static final Event<InboxCounts> BUZON_CAMBIADO = Event.of("buzon-cambiado");

    private InboxEvents() {}
}
