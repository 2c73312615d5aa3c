package org.zocalo.desk.chat;

import org.zocalo.Event;
import org.zocalo.desk.account.UserView;

/** The events of the chat: the names of what comes in, then what goes out. */
public final class ChatEvents {
    public static final String ENTRAR_CLIENTE = "entrar-cliente";
    public static final String SALIR_CLIENTE = "salir-cliente";
    public static final String ENVIAR_MENSAJE = "enviar-mensaje";
    public static final String EDITAR_MENSAJE = "editar-mensaje";
    public static final String BORRAR_MENSAJE = "borrar-mensaje";
    public static final String LEER_SALA = "leer-sala";
    public static final String ESCRIBIENDO = "escribiendo";

    public static final Event<MessageView> MENSAJE_RECIBIDO = Event.of("mensaje-recibido");
    public static final Event<MessageView> MENSAJE_EDITADO = Event.of("mensaje-editado");
    public static final Event<MessageView> MENSAJE_BORRADO = Event.of("mensaje-borrado");
    public static final Event<RoomRead> SALA_LEIDA = Event.of("sala-leida");
    public static final Event<Typing> ALGUIEN_ESCRIBE = Event.of(ESCRIBIENDO);
    public static final Event<RoomView> SALA_CREADA = Event.of("sala-creada");
    public static final Event<RoomView> SALA_CAMBIADA = Event.of("sala-cambiada");
    public static final Event<RoomView> SALA_ELIMINADA = Event.of("sala-eliminada");
    public static final Event<UserView> USUARIO_CONECTADO = Event.of("usuario-conectado");
    public static final Event<UserView> USUARIO_DESCONECTADO = Event.of("usuario-desconectado");

    private ChatEvents() {}
}
