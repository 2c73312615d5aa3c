package org.zocalo.desk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.zocalo.desk.queue.Queue;
import org.zocalo.desk.web.Ids;
import org.zocalo.desk.web.ProblemException;

/** A place in a queue, and what becomes of it. What it cannot become is refused: 409. */
@Entity
@Table(name = "ticket")
class Ticket {
    @Id
    private String id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "queue_id")
    private Queue queue;

    /** The queue that gave it its number. */
    @Column(name = "origin_id")
    private String origin;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    private int place;

    @Column(name = "shown_number")
    private String number;

    private String status;

    private int priority;

    private String note;

    @Column(name = "desk_id")
    private String deskId;

    @Column(name = "called_to")
    private String desk;

    @Column(name = "called_by")
    private String agent;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "called_at")
    private Instant calledAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private int calls;

    /** How many seconds it waited until its call. */
    private Integer waited;

    /** How many seconds its service took. */
    private Integer serviced;

    @Column(name = "code_hash")
    private String codeHash;

    @Version
    private long version;

    protected Ticket() {}

    Ticket(Queue queue, int place, boolean priority, Code code, LocalDate day, Instant now) {
        this.id = Ids.next();
        this.queue = queue;
        this.origin = queue.id();
        this.issuedOn = day;
        this.place = place;
        this.number = "%s-%03d".formatted(queue.prefix(), place);
        this.status = TicketStatus.WAITING.word();
        this.priority = priority ? 1 : 0;
        this.codeHash = code.hash();
        this.createdAt = now;
    }

    void call(Desk desk, String agent, Instant now) {
        become(TicketStatus.CALLED, status() == TicketStatus.WAITING);
        this.deskId = desk.id();
        this.desk = desk.name();
        this.agent = agent;
        this.calledAt = now;
        this.calls++;
        this.waited = seconds(createdAt, now);
    }

    void recall(Instant now) {
        become(TicketStatus.CALLED, status() == TicketStatus.CALLED);
        this.calledAt = now;
        this.calls++;
    }

    void start(Instant now) {
        become(TicketStatus.SERVING, status() == TicketStatus.CALLED);
        this.startedAt = now;
    }

    void serve(Instant now) {
        become(TicketStatus.SERVED, status() == TicketStatus.SERVING);
        this.endedAt = now;
        this.serviced = seconds(startedAt, now);
    }

    void miss(Instant now) {
        become(TicketStatus.NO_SHOW, status() == TicketStatus.CALLED);
        this.endedAt = now;
    }

    void cancel(Instant now) {
        become(TicketStatus.CANCELLED, status() == TicketStatus.WAITING || status() == TicketStatus.CALLED);
        this.endedAt = now;
    }

    /** Waits again, with its old age, and so in its old place. */
    void giveBack() {
        become(TicketStatus.WAITING, status().isAtDesk());
        this.deskId = null;
        this.desk = null;
        this.agent = null;
        this.calledAt = null;
        this.startedAt = null;
        this.waited = null;
    }

    /** Waits again in another queue, with its old number and its old age. */
    void moveTo(Queue other, String why) {
        giveBack();
        this.queue = other;
        this.note = why;
    }

    private void become(TicketStatus next, boolean allowed) {
        if (!allowed) {
            throw ProblemException.conflict("ticket.state." + status, number);
        }
        this.status = next.word();
    }

    private static int seconds(Instant from, Instant to) {
        return (int) Duration.between(from, to).toSeconds();
    }

    boolean isAtDeskOf(String user) {
        return status().isAtDesk() && user.equals(agent);
    }

    boolean isAt(Desk other) {
        return other.id().equals(deskId);
    }

    String id() {
        return id;
    }

    String number() {
        return number;
    }

    Queue queue() {
        return queue;
    }

    TicketStatus status() {
        return TicketStatus.of(status);
    }

    String deskId() {
        return deskId;
    }

    String desk() {
        return desk;
    }

    /** As the staff sees it. */
    TicketView view() {
        return view(agent, note);
    }

    /** As everybody may see it. */
    TicketView publicView() {
        return view(null, null);
    }

    private TicketView view(String shownAgent, String shownNote) {
        return new TicketView(
                id,
                queue.id(),
                queue.name(),
                number,
                status,
                priority > 0 ? "priority" : "normal",
                deskId,
                desk,
                shownAgent,
                shownNote,
                createdAt,
                calledAt,
                startedAt,
                endedAt,
                calls,
                version);
    }
}
