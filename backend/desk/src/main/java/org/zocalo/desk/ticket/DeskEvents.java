package org.zocalo.desk.ticket;

import org.zocalo.Event;

/** The events of the desks: the names of what comes in, then what goes out. */
public final class DeskEvents {
    public static final String ABRIR_PUESTO = "abrir-puesto";
    public static final String CERRAR_PUESTO = "cerrar-puesto";
    public static final String PAUSAR_PUESTO = "pausar-puesto";
    public static final String REANUDAR_PUESTO = "reanudar-puesto";

    public static final Event<DeskView> PUESTO_CAMBIADO = Event.of("puesto-cambiado");
    public static final Event<DeskView> PUESTO_ELIMINADO = Event.of("puesto-eliminado");

    private DeskEvents() {}
}
