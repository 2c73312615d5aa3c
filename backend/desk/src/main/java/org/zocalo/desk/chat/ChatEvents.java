package org.zocalo.desk.chat;

import org.zocalo.Event;
import org.zocalo.desk.account.UserView;

/** The events of the chat: the names of what comes in, then what goes out. */
public final class ChatEvents {
    public static final String ENTRAR_CLIENTE = "entrar-cliente";
    public static final String SALIR_CLIENTE = "salir-cliente";
    public static final String ENVIAR_MENSAJE = "enviar-mensaje";

    public static final Event<MessageView> MENSAJE_RECIBIDO = Event.of("mensaje-recibido");
    public static final Event<UserView> USUARIO_CONECTADO = Event.of("usuario-conectado");
    public static final Event<UserView> USUARIO_DESCONECTADO = Event.of("usuario-desconectado");

    private ChatEvents() {}
}
