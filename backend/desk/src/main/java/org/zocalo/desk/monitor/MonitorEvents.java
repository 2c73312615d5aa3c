package org.zocalo.desk.monitor;

import org.zocalo.Event;

/** The events of the monitor: the names of what comes in, then what goes out. */
public final class MonitorEvents {
    public static final String ABRIR_MONITOR = "abrir-monitor";
    public static final String CERRAR_MONITOR = "cerrar-monitor";
    public static final String SEGUIR_EVENTOS = "seguir-eventos";
    public static final String DEJAR_EVENTOS = "dejar-eventos";
    public static final String LISTAR_SOCKETS = "listar-sockets";
    public static final String DESCONECTAR_SOCKET = "desconectar-socket";
    public static final String MOVER_SOCKET = "mover-socket";

    public static final Event<MetricsSample> METRICAS = Event.of("metricas");
    public static final Event<TailBatch> EVENTOS = Event.of("eventos");

    private MonitorEvents() {}
}
