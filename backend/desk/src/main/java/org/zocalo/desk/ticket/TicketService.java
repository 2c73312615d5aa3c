package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zocalo.desk.web.ProblemException;

/**
 * Draws tickets and calls them.
 *
 * <p>Both take the {@link Turn} of the queue first. So the numbers of a queue have no gaps, those who wait are called in
 * their order, and no two desks get the same ticket, whatever the database and however many desks ask at once.
 */
@ApplicationScoped
@Transactional
public class TicketService {
    @Inject
    private QueueRepository queues;

    @Inject
    private TicketRepository tickets;

    public TicketView issue(NewTicket wish) {
        var turn = queues.lock(wish.queue()).orElseThrow(() -> QueueService.unknown(wish.queue()));
        var queue = queues.find(wish.queue()).orElseThrow(() -> QueueService.unknown(wish.queue()));
        return tickets.add(new Ticket(queue, turn.next())).view();
    }

    /** Calls whoever has waited longest to the desk, on behalf of the agent; empty when nobody waits. */
    public CalledTicket callNext(String queue, String desk, String agent) {
        queues.lock(queue).orElseThrow(() -> QueueService.unknown(queue));
        var first = tickets.firstWaiting(queue);
        first.ifPresent(ticket -> {
            ticket.call(desk, agent);
            tickets.flush();
        });
        return new CalledTicket(first.isEmpty(), first.map(Ticket::view).orElse(null), queues.waiting(queue));
    }

    public TicketView find(String id) {
        return tickets.find(id).map(Ticket::view).orElseThrow(() -> ProblemException.notFound("ticket.unknown", id));
    }

    public List<TicketView> list(String queue, String status, int limit) {
        return tickets.list(queue, status, limit).stream().map(Ticket::view).toList();
    }
}
