package org.zocalo.desk.inbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zocalo.desk.account.Accounts;
import org.zocalo.desk.web.DatabaseReady;

/** The mails of the demonstration; nobody is there yet to hear of them. */
@ApplicationScoped
class FirstMails {
    /** After the first users, who have none. */
    private static final int LATER = 3000;

    @Inject
    private Accounts accounts;

    @Inject
    private MailRepository mails;

    @Transactional
    void put(@Observes @Priority(LATER) DatabaseReady ready) {
        if (!ready.demo() || mails.any()) {
            return;
        }
        send(
                "admin",
                List.of("ana", "luis", "eva"),
                new NewMail(
                        null,
                        null,
                        "Bienvenida a Zócalo",
                        "Este es tu buzón: los avisos y mensajes que no caben en un chat.\n\n"
                                + "El número de la campana dice cuántos han llegado desde tu última visita, "
                                + "y se actualiza solo en todos tus dispositivos.",
                        "/"));
        send(
                "admin",
                List.of("ana", "luis"),
                new NewMail(
                        null,
                        null,
                        "Reunión del equipo el viernes",
                        "Nos vemos a las 9:00 en la sala grande.\n"
                                + "Orden del día: los turnos de agosto y la nueva cola de información.",
                        "/chat/room/agentes"));
        send(
                "luis",
                List.of("ana"),
                new NewMail(
                        null,
                        null,
                        "¿Me cambias el puesto mañana?",
                        "Tengo médico a primera hora. ¿Podrías abrir tú el puesto 2? Te lo devuelvo la semana que"
                                + " viene.",
                        "/chat/with/luis"));
        send(
                "ana",
                List.of("admin"),
                new NewMail(
                        null,
                        null,
                        "Impresora del kiosco",
                        "Se está quedando sin papel. He dejado dos rollos en recepción.",
                        null));
    }

    private void send(String from, List<String> to, NewMail mail) {
        var sender = accounts.find(from);
        var known = to.stream().filter(name -> accounts.find(name).isPresent()).toList();
        if (sender.isEmpty() || known.isEmpty()) {
            return;
        }
        var kept = new Mail(sender.get(), mail, known.size());
        mails.add(kept);
        known.forEach(name -> mails.add(new MailCopy(kept, name)));
    }
}
