package org.zocalo.desk.chat;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.zocalo.desk.account.Accounts;
import org.zocalo.desk.web.DatabaseReady;

/** What has been said in the rooms of the demonstration; nobody is there yet to hear of it. */
@ApplicationScoped
class FirstMessages {
    /** After the first users, who say it. */
    private static final int LATER = 3000;

    @Inject
    private Accounts accounts;

    @Inject
    private RoomRepository rooms;

    @Inject
    private ChatRepository chat;

    @Transactional
    void say(@Observes @Priority(LATER) DatabaseReady ready) {
        if (!ready.demo() || chat.any()) {
            return;
        }
        say("general", "admin", "Bienvenidos. Aquí hablamos todos; para lo interno está la sala de agentes.");
        say("general", "eva", "¡Gracias! ¿Hasta qué hora se pueden sacar turnos hoy?");
        say("agentes", "luis", "Buenos días. Abro el puesto 2.");
        say("agentes", "ana", "Yo el 3, con Caja e Información.");
    }

    private void say(String room, String sender, String text) {
        if (rooms.find(room).isPresent()) {
            accounts.find(sender)
                    .ifPresent(user -> chat.add(new Message(UUID.randomUUID().toString(), room, user, text)));
        }
    }
}
