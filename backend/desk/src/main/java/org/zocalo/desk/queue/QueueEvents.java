package org.zocalo.desk.queue;

import org.zocalo.Event;

/** The events of the queues: the names of what comes in, then what goes out. */
public final class QueueEvents {
    public static final String SEGUIR_COLA = "seguir-cola";
    public static final String DEJAR_COLA = "dejar-cola";

    public static final Event<QueueView> COLA_CREADA = Event.of("cola-creada");
    public static final Event<QueueView> COLA_CAMBIADA = Event.of("cola-cambiada");
    public static final Event<QueueView> COLA_ELIMINADA = Event.of("cola-eliminada");

    private QueueEvents() {}
}
