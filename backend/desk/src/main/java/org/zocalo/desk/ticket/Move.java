package org.zocalo.desk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.zocalo.desk.web.Ids;

/** A line of the audit trail: what was done with a ticket, by whom and where. It never changes. */
@Entity
@Table(name = "ticket_event")
class Move {
    @Id
    private String id;

    @Column(name = "ticket_id")
    private String ticket;

    @Column(name = "happened_at")
    private Instant at;

    private String action;

    @Column(name = "done_by")
    private String by;

    private String desk;

    private String note;

    @Column(name = "from_queue")
    private String fromQueue;

    @Column(name = "to_queue")
    private String toQueue;

    protected Move() {}

    Move(Ticket ticket, Action action, String by, Instant at) {
        this.id = Ids.next();
        this.ticket = ticket.id();
        this.action = action.word();
        this.by = by;
        this.desk = ticket.desk();
        this.at = at;
    }

    /** The same, from the desk where the ticket was until then. */
    Move from(String formerDesk) {
        this.desk = formerDesk;
        return this;
    }

    /** The same, from one queue to another. */
    Move between(String from, String to, String why) {
        this.fromQueue = from;
        this.toQueue = to;
        this.note = why;
        return this;
    }

    TicketMove view() {
        return new TicketMove(at, action, by, desk, note, fromQueue, toQueue);
    }
}
