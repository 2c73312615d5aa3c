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
import org.zocalo.desk.account.CurrentUser;
import org.zocalo.desk.account.SignedIn;
import org.zocalo.desk.chat.MessageService;
import org.zocalo.desk.chat.NewMessage;
import org.zocalo.desk.chat.SentMessage;
import org.zocalo.desk.ticket.CalledTicket;
import org.zocalo.desk.ticket.NewQueue;
import org.zocalo.desk.ticket.NewTicket;
import org.zocalo.desk.ticket.NextTicket;
import org.zocalo.desk.ticket.QueueService;
import org.zocalo.desk.ticket.QueueView;
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
    private QueueService queues;

    @Inject
    private MessageService messages;

    @Inject
    private CurrentUser current;

    @PersistenceContext
    private EntityManager entities;

    @POST
    @Path("next")
    public CalledTicket next(@Valid NextTicket free) {
        return tickets.callNext(free.queue(), free.desk(), "ana");
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
