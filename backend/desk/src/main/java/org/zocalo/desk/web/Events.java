package org.zocalo.desk.web;

/** The names of the events: first what comes in, then what goes out. */
public final class Events {
    public static final String SEGUIR_COLA = "seguir-cola";
    public static final String SIGUIENTE_TICKET = "siguiente-ticket";
    public static final String ENTRAR_CLIENTE = "entrar-cliente";
    public static final String SALIR_CLIENTE = "salir-cliente";
    public static final String ENVIAR_MENSAJE = "enviar-mensaje";

    public static final String TICKET_CREADO = "ticket-creado";
    public static final String TICKET_LLAMADO = "ticket-llamado";
    public static final String COLA_CREADA = "cola-creada";
    public static final String COLA_CAMBIADA = "cola-cambiada";
    public static final String COLA_ELIMINADA = "cola-eliminada";
    public static final String MENSAJE_RECIBIDO = "mensaje-recibido";
    public static final String USUARIO_CONECTADO = "usuario-conectado";
    public static final String USUARIO_DESCONECTADO = "usuario-desconectado";

    private Events() {}
}
