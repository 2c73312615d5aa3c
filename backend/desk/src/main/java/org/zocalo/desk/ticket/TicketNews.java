package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import org.zocalo.Event;
import org.zocalo.Namespace;
import org.zocalo.cdi.InNamespace;
import org.zocalo.desk.queue.QueueTouched;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.Rooms;

/**
 * Tells what becomes of a ticket to those whom it concerns: who follows its queue, who sits at its desk, who holds it. The
 * staff hears more of it than the others.
 */
@ApplicationScoped
class TicketNews {
    @Inject
    @InNamespace(Namespaces.TICKETS)
    private Namespace sockets;

    @Inject
    private jakarta.enterprise.event.Event<QueueTouched> touched;

    /** Tells those around the ticket as it is now. */
    void tell(Event<TicketView> event, Ticket ticket) {
        tell(event, ticket, ticket.queue().id(), ticket.deskId());
    }

    /** The same, and those around the queue and the desk where it was before; the desk may be null. */
    void tell(Event<TicketView> event, Ticket ticket, String formerQueue, String formerDesk) {
        String queue = ticket.queue().id();
        var staff = new LinkedHashSet<>(List.of(Rooms.agents(queue)));
        staff.add(Rooms.agents(formerQueue));
        if (formerDesk != null) {
            staff.add(Rooms.desk(formerDesk));
        }
        if (ticket.deskId() != null) {
            staff.add(Rooms.desk(ticket.deskId()));
        }
        String[] informed = staff.toArray(String[]::new);
        sockets.in(informed).emit(event, ticket.view());
        sockets.in(Rooms.queue(queue))
                .in(Rooms.queue(formerQueue))
                .in(Rooms.ticket(ticket.id()))
                .except(informed)
                .emit(event, ticket.publicView());
        touched.fire(new QueueTouched(queue));
        if (!formerQueue.equals(queue)) {
            touched.fire(new QueueTouched(formerQueue));
        }
    }
}
