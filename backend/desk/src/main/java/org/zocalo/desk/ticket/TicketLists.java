package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zocalo.desk.account.CurrentUser;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.web.PageQuery;
import org.zocalo.desk.web.ProblemException;
import org.zocalo.desk.web.Time;

/** The tickets as lists: all of them for the staff, those that wait or have just been called for everybody. */
@ApplicationScoped
@Transactional
public class TicketLists {
    private static final Set<String> FOR_EVERYBODY =
            Set.of(TicketStatus.WAITING.word(), TicketStatus.CALLED.word(), TicketStatus.SERVING.word());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentUser user;

    @Inject
    private Time time;

    public TicketPage page(TicketFilter filter, PageQuery part) {
        var search = search(filter);
        var items =
                search.part(part.offset(), part.size()).stream().map(this::view).toList();
        return new TicketPage(items, search.total(), part.page(), part.size());
    }

    /** The rows of a part of the table, for the staff. */
    List<List<?>> rows(TicketFilter filter, int part) {
        return new TicketSearch(entities, filter, filter.statuses(), true, time)
                .part(part * PageQuery.MOST, PageQuery.MOST).stream()
                        .<List<?>>map(ticket -> row(ticket.view()))
                        .toList();
    }

    static List<String> header() {
        return List.of(
                "number",
                "queue",
                "status",
                "priority",
                "createdAt",
                "calledAt",
                "startedAt",
                "endedAt",
                "calls",
                "desk",
                "agent",
                "note");
    }

    private static List<?> row(TicketView ticket) {
        return Arrays.asList(
                ticket.number(),
                ticket.queueName(),
                ticket.status(),
                ticket.priority(),
                ticket.createdAt(),
                ticket.calledAt(),
                ticket.startedAt(),
                ticket.endedAt(),
                ticket.calls(),
                ticket.desk(),
                ticket.agent(),
                ticket.note());
    }

    /** The latest calls of today, whatever has become of them, but for those that wait again. */
    public List<TicketView> calls(int limit) {
        return entities.createQuery(
                        "select t from Ticket t join fetch t.queue where t.calledAt >= :today"
                                + " order by t.calledAt desc, t.id desc",
                        Ticket.class)
                .setParameter("today", time.startOf(time.today()))
                .setMaxResults(limit)
                .getResultStream()
                .map(Ticket::publicView)
                .toList();
    }

    public TicketView find(String id) {
        var ticket = entities.find(Ticket.class, id);
        if (ticket == null) {
            throw ProblemException.notFound("ticket.unknown", id);
        }
        return view(ticket);
    }

    private TicketSearch search(TicketFilter filter) {
        var statuses = filter.statuses();
        boolean staff = isStaff();
        if (!staff && statuses.isEmpty()) {
            statuses = FOR_EVERYBODY.stream().sorted().collect(Collectors.toList());
        } else if (!staff && !FOR_EVERYBODY.containsAll(statuses)) {
            throw user.isKnown() ? ProblemException.role() : ProblemException.signIn();
        }
        return new TicketSearch(entities, filter, statuses, staff, time);
    }

    private TicketView view(Ticket ticket) {
        return isStaff() ? ticket.view() : ticket.publicView();
    }

    /** Refuses all but the staff. */
    void requireStaff() {
        if (!isStaff()) {
            throw user.isKnown() ? ProblemException.role() : ProblemException.signIn();
        }
    }

    private boolean isStaff() {
        return user.is(Roles.AGENT, Roles.ADMIN);
    }
}
