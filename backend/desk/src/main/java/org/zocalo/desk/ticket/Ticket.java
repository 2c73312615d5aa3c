package org.zocalo.desk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.zocalo.desk.web.Ids;

/** A place in a queue. */
@Entity
@Table(name = "ticket")
class Ticket {
    @Id
    private String id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "queue_id")
    private Queue queue;

    private int place;

    @Column(name = "shown_number")
    private String number;

    private String status;

    @Column(name = "called_to")
    private String desk;

    @Column(name = "called_by")
    private String agent;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "called_at")
    private Instant calledAt;

    @Version
    private long version;

    protected Ticket() {}

    Ticket(Queue queue, int place) {
        this.id = Ids.next();
        this.queue = queue;
        this.place = place;
        this.number = "%s-%03d".formatted(queue.prefix(), place);
        this.status = TicketStatus.WAITING.word();
        this.createdAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    void call(String desk, String agent) {
        this.status = TicketStatus.CALLED.word();
        this.desk = desk;
        this.agent = agent;
        this.calledAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    TicketView view() {
        return new TicketView(id, queue.id(), queue.name(), number, status, desk, createdAt, calledAt, version);
    }
}
