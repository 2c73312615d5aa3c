package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zocalo.desk.account.UserView;
import org.zocalo.desk.web.ProblemException;
import org.zocalo.desk.web.Time;

/**
 * Calls the next one to a desk.
 *
 * <p>The desk is locked first, so that it gets one ticket at a time and one for each request; then the ticket, passing over
 * those that other desks are calling. No two desks get the same one, and none of them waits for another.
 */
@ApplicationScoped
@Transactional
public class CallService {
    @Inject
    private DeskService desks;

    @Inject
    private TicketRepository tickets;

    @Inject
    private TicketService service;

    @Inject
    private TicketNews news;

    @Inject
    private Time time;

    /** Ends the service under way and calls whoever is next; empty when nobody waits. */
    public CalledTicket next(NextTicket wish, UserView agent) {
        var state = desks.ownState(wish.desk(), agent);
        var answered = state.answerTo(wish.request());
        if (answered.isPresent()) {
            return answer(state, service.ticket(answered.get()));
        }
        if (state.isPaused()) {
            throw ProblemException.conflict("desk.paused");
        }
        tickets.current(state.desk(), agent.name()).ifPresent(current -> end(current, agent));
        var next = tickets.lockNext(state.queues()).orElse(null);
        if (next != null) {
            call(next, state, agent, wish.request());
        }
        return answer(state, next);
    }

    /** Who has been called and is not there yet must not be forgotten over the next one. */
    private void end(Ticket current, UserView agent) {
        if (current.status() == TicketStatus.CALLED) {
            throw ProblemException.conflict("desk.busy", current.number());
        }
        service.serve(current.id(), agent);
    }

    private void call(Ticket ticket, DeskState state, UserView agent, String request) {
        ticket.call(desks.desk(state.desk()), agent.name(), time.now());
        state.answered(request, ticket);
        tickets.add(new Move(ticket, Action.CALLED, agent.name(), time.now()));
        tickets.flush();
        news.tell(TicketEvents.TICKET_LLAMADO, ticket);
        desks.told(state.desk());
    }

    private CalledTicket answer(DeskState state, Ticket ticket) {
        long waiting = tickets.waiting(state.queues());
        return new CalledTicket(ticket == null, ticket == null ? null : ticket.view(), waiting);
    }
}
