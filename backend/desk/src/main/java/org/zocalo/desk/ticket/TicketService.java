package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.zocalo.Event;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.UserView;
import org.zocalo.desk.queue.QueueService;
import org.zocalo.desk.web.ProblemException;
import org.zocalo.desk.web.Time;

/**
 * Draws tickets and moves them on; {@link CallService} calls them.
 *
 * <p>Each move is a line of the audit trail and tells those whom it concerns, in the same transaction. Two moves at a time
 * of one ticket are found out by its version: the second one is refused.
 */
@ApplicationScoped
@Transactional
public class TicketService {
    /** Who does what nobody does. */
    static final String SYSTEM = "system";

    @Inject
    private TicketRepository tickets;

    @Inject
    private QueueService queues;

    @Inject
    private DeskService desks;

    @Inject
    private TicketNews news;

    @Inject
    private Time time;

    /** Draws the next number of the day. */
    public DrawnTicket issue(NewTicket wish) {
        var queue = queues.queue(wish.queue());
        refuseClosed(queue.name(), queue.week().opensAfter(time.local()));
        var code = Code.next();
        int place = queues.draw(queue);
        var ticket = tickets.add(new Ticket(queue, place, wish.urgent(), code, time.today(), time.now()));
        tickets.add(new Move(ticket, Action.DRAWN, null, time.now()));
        news.tell(TicketEvents.TICKET_CREADO, ticket);
        return new DrawnTicket(ticket.publicView(), code.text());
    }

    private void refuseClosed(String queue, Optional<LocalDateTime> opening) {
        opening.ifPresent(at -> {
            boolean today = at.toLocalDate().equals(time.today());
            int day = today ? 0 : at.getDayOfWeek().getValue();
            throw ProblemException.conflict(
                    "queue.closed", queue, day, at.toLocalTime().toString());
        });
    }

    TicketView recall(String id, UserView by) {
        return move(id, by, Action.RECALLED, TicketEvents.TICKET_LLAMADO, ticket -> ticket.recall(time.now()));
    }

    TicketView start(String id, UserView by) {
        return move(id, by, Action.STARTED, TicketEvents.TICKET_CAMBIADO, ticket -> ticket.start(time.now()));
    }

    TicketView serve(String id, UserView by) {
        return move(id, by, Action.SERVED, TicketEvents.TICKET_CAMBIADO, ticket -> ticket.serve(time.now()));
    }

    TicketView miss(String id, UserView by) {
        return move(id, by, Action.NO_SHOW, TicketEvents.TICKET_CAMBIADO, ticket -> ticket.miss(time.now()));
    }

    TicketView cancel(String id, UserView by) {
        return move(id, by, Action.CANCELLED, TicketEvents.TICKET_CAMBIADO, ticket -> ticket.cancel(time.now()));
    }

    TicketView giveBack(String id, UserView by) {
        return move(id, by, Action.RETURNED, TicketEvents.TICKET_CAMBIADO, Ticket::giveBack);
    }

    TicketView transfer(Transfer wish, UserView by) {
        var ticket = own(wish.ticket(), by);
        var from = ticket.queue();
        var to = queues.queue(wish.queue());
        if (to.id().equals(from.id())) {
            throw ProblemException.badRequest("queue", "ticket.same-queue");
        }
        String note = wish.note() == null || wish.note().isBlank()
                ? null
                : wish.note().strip();
        String deskId = ticket.deskId();
        var move = new Move(ticket, Action.TRANSFERRED, by.name(), time.now()).between(from.name(), to.name(), note);
        ticket.moveTo(to, note);
        return done(ticket, move, TicketEvents.TICKET_CAMBIADO, from.id(), deskId);
    }

    /** What an agent, an administrator or nobody in particular has called is waited for again. */
    void takeBack(Ticket ticket, String by) {
        String deskId = ticket.deskId();
        var move = new Move(ticket, Action.RETURNED, by, time.now());
        ticket.giveBack();
        done(ticket, move, TicketEvents.TICKET_CAMBIADO, ticket.queue().id(), deskId);
    }

    /** Whoever holds the ticket does not want it any more. */
    TicketView cancel(Code code) {
        var ticket = tickets.withCode(code).orElseThrow(() -> ProblemException.notFound("code.unknown"));
        change(ticket, null, Action.CANCELLED, TicketEvents.TICKET_CAMBIADO, it -> it.cancel(time.now()));
        return ticket.publicView();
    }

    /** Ends what is left of the days before: who waits or has been called will not come any more. */
    void endDaysBefore() {
        for (var ticket : tickets.leftBefore(time.today())) {
            switch (ticket.status()) {
                case WAITING -> end(ticket, Action.CANCELLED, it -> it.cancel(time.now()));
                case CALLED -> end(ticket, Action.NO_SHOW, it -> it.miss(time.now()));
                default -> {
                    if (!desks.isHeld(ticket.deskId())) {
                        end(ticket, Action.SERVED, it -> it.serve(time.now()));
                    }
                }
            }
        }
    }

    private void end(Ticket ticket, Action action, Consumer<Ticket> change) {
        change(ticket, SYSTEM, action, TicketEvents.TICKET_CAMBIADO, change);
    }

    Ticket ticket(String id) {
        return tickets.find(id).orElseThrow(() -> ProblemException.notFound("ticket.unknown", id));
    }

    List<TicketMove> moves(String id) {
        ticket(id);
        return tickets.moves(id).stream().map(Move::view).toList();
    }

    private TicketView move(String id, UserView by, Action action, Event<TicketView> event, Consumer<Ticket> change) {
        return change(own(id, by), by.name(), action, event, change);
    }

    private TicketView change(
            Ticket ticket, String by, Action action, Event<TicketView> event, Consumer<Ticket> change) {
        String deskId = ticket.deskId();
        var move = new Move(ticket, action, by, time.now());
        change.accept(ticket);
        return done(ticket, move, event, ticket.queue().id(), deskId);
    }

    private TicketView done(Ticket ticket, Move move, Event<TicketView> event, String formerQueue, String deskId) {
        tickets.add(move);
        tickets.flush();
        news.tell(event, ticket, formerQueue, deskId);
        if (deskId != null) {
            desks.told(deskId);
        }
        return ticket.view();
    }

    /** A ticket that is at no desk, or at that of the user; an administrator has all desks. */
    private Ticket own(String id, UserView by) {
        var ticket = ticket(id);
        if (ticket.status().isAtDesk() && !ticket.isAtDeskOf(by.name()) && !by.is(Roles.ADMIN)) {
            throw ProblemException.forbidden("ticket.other", ticket.number(), ticket.desk());
        }
        return ticket;
    }
}
