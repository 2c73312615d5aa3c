package org.zocalo.desk.ticket;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who works at a desk, and for which queues. Whoever locks this row has the desk to themselves until they commit.
 *
 * <p>It stands apart from the desk, so that work there does not change the version of the desk.
 */
@Entity
@Table(name = "desk_state")
class DeskState {
    static final String CLOSED = "closed";
    static final String OPEN = "open";
    static final String PAUSED = "paused";

    @Id
    @Column(name = "desk_id")
    private String desk;

    private String status;

    private String agent;

    @Column(name = "agent_name")
    private String agentName;

    /** The last request for a ticket that had one as its answer, and that ticket. */
    @Column(name = "last_request")
    private String lastRequest;

    @Column(name = "last_ticket")
    private String lastTicket;

    @ElementCollection
    @CollectionTable(name = "desk_queue", joinColumns = @JoinColumn(name = "desk_id"))
    @Column(name = "queue_id")
    private Set<String> queues = new HashSet<>();

    protected DeskState() {}

    DeskState(Desk desk) {
        this.desk = desk.id();
        this.status = CLOSED;
    }

    /** A desk that is paused stays so when its agent comes back. */
    void open(String by, String displayName, Set<String> chosen) {
        this.status = isAgentsOwn(by) ? status : OPEN;
        this.agent = by;
        this.agentName = displayName;
        this.queues.retainAll(chosen);
        this.queues.addAll(chosen);
    }

    /** The queues are forgotten, the agent too. */
    void close() {
        this.status = CLOSED;
        this.agent = null;
        this.agentName = null;
        this.queues.clear();
    }

    void pause(boolean paused) {
        this.status = paused ? PAUSED : OPEN;
    }

    void answered(String request, Ticket ticket) {
        this.lastRequest = request;
        this.lastTicket = ticket.id();
    }

    /** The ticket that was the answer to this request, if it was the last one. */
    Optional<String> answerTo(String request) {
        return Optional.ofNullable(lastTicket).filter(ticket -> request.equals(lastRequest));
    }

    boolean isClosed() {
        return status.equals(CLOSED);
    }

    boolean isPaused() {
        return status.equals(PAUSED);
    }

    /** Whether it is this agent who works here. */
    boolean isAgentsOwn(String user) {
        return !isClosed() && user.equals(agent);
    }

    String desk() {
        return desk;
    }

    String agent() {
        return agent;
    }

    String agentName() {
        return agentName;
    }

    Set<String> queues() {
        return Set.copyOf(queues);
    }

    DeskView view(Desk place, Ticket current) {
        return new DeskView(
                desk,
                place.name(),
                status,
                agent,
                agentName,
                queues.stream().sorted().toList(),
                current == null ? null : current.view(),
                place.version());
    }
}
