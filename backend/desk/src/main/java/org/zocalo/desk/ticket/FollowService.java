package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zocalo.desk.queue.QueueService;
import org.zocalo.desk.web.ProblemException;

/** How far the ticket has come, for whoever has its code. */
@ApplicationScoped
@Transactional
public class FollowService {
    @Inject
    private TicketRepository tickets;

    @Inject
    private QueueService queues;

    public TicketProgress progress(String code) {
        var ticket = tickets.withCode(new Code(code)).orElseThrow(() -> ProblemException.notFound("code.unknown"));
        String queue = ticket.queue().id();
        int ahead = tickets.inOrder(queue).indexOf(ticket.id());
        return ahead < 0
                ? new TicketProgress(ticket.publicView(), 0, null)
                : new TicketProgress(
                        ticket.publicView(), ahead, queues.figures(queue).estimate(ahead));
    }
}
