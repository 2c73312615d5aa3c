package org.zocalo.desk.probe;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zocalo.desk.account.CurrentUser;
import org.zocalo.desk.account.SignedIn;
import org.zocalo.desk.account.UserView;
import org.zocalo.desk.chat.MessageService;
import org.zocalo.desk.chat.NewMessage;
import org.zocalo.desk.chat.SentMessage;
import org.zocalo.desk.queue.NewQueue;
import org.zocalo.desk.queue.QueueService;
import org.zocalo.desk.queue.QueueView;
import org.zocalo.desk.ticket.CallService;
import org.zocalo.desk.ticket.CalledTicket;
import org.zocalo.desk.ticket.DeskService;
import org.zocalo.desk.ticket.NewDesk;
import org.zocalo.desk.ticket.NewTicket;
import org.zocalo.desk.ticket.NextTicket;
import org.zocalo.desk.ticket.OpenDesk;
import org.zocalo.desk.ticket.TicketService;
import org.zocalo.desk.web.ProblemException;

/** What only the tests can ask: the services that have no REST door, and transactions that fail. */
@Path("probe")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {
    @Inject
    private TicketService tickets;

    @Inject
    private CallService calls;

    @Inject
    private DeskService desks;

    @Inject
    private QueueService queues;

    @Inject
    private MessageService messages;

    @Inject
    private CurrentUser current;

    @PersistenceContext
    private EntityManager entities;

    /** Calls the next one of a queue to a desk of that name, as Ana does: whoever was there before has been served. */
    @POST
    @Path("next")
    @Transactional
    public CalledTicket next(Map<String, String> free) {
        var ana = new UserView("ana", "Ana Ruiz", List.of("agent"), true);
        var desk = desks.all().stream()
                .filter(one -> one.name().equals(free.get("desk")))
                .findFirst()
                .orElseGet(() -> desks.create(new NewDesk(free.get("desk"))));
        desk = desks.open(new OpenDesk(desk.id(), List.of(free.get("queue"))), ana);
        if (desk.current() != null && desk.current().status().equals("called")) {
            entities.createQuery("update Ticket t set t.status = 'serving', t.startedAt = t.calledAt where t.id = :id")
                    .setParameter("id", desk.current().id())
                    .executeUpdate();
            entities.clear();
        }
        return calls.next(new NextTicket(desk.id(), UUID.randomUUID().toString()), ana);
    }

    /** What {@code siguiente-ticket} does, asked by Ana. */
    @POST
    @Path("next-ticket")
    public CalledTicket nextTicket(@Valid NextTicket free) {
        return calls.next(free, new UserView("ana", "Ana Ruiz", List.of("agent"), true));
    }

    @POST
    @Path("message")
    @SignedIn
    public SentMessage send(@Valid NewMessage message) {
        return messages.send(message, current.view());
    }

    /** Lets all logins of whoever asks end in three seconds. */
    @POST
    @Path("expire")
    @SignedIn
    @Transactional
    public void expire() {
        entities.createQuery("update LoginSession s set s.expiresAt = :soon where s.user.name = :user")
                .setParameter("soon", Instant.now().plusSeconds(3))
                .setParameter("user", current.view().name())
                .executeUpdate();
    }

    @POST
    @Path("committed")
    @Transactional
    public QueueView committed(NewQueue queue) {
        return queues.open(queue);
    }

    @POST
    @Path("refused")
    @Transactional
    public QueueView refused(NewQueue queue) {
        queues.open(queue);
        throw ProblemException.conflict("queue.taken");
    }

    /** Draws a ticket, and then fails: the number must not be lost. */
    @POST
    @Path("failed")
    @Transactional
    public QueueView failed(NewTicket ticket) {
        tickets.issue(ticket);
        throw new IllegalStateException("A secret of the server");
    }
}
