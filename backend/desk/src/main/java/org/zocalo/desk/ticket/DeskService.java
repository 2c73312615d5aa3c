package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zocalo.Namespace;
import org.zocalo.cdi.InNamespace;
import org.zocalo.desk.account.Auditor;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.UserView;
import org.zocalo.desk.queue.QueueService;
import org.zocalo.desk.queue.QueueTouched;
import org.zocalo.desk.web.Audited;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.ProblemException;
import org.zocalo.desk.web.Rooms;
import org.zocalo.desk.web.Versions;

/** The desks: what there are, and who works at which of them for which queues. */
@ApplicationScoped
@Transactional
public class DeskService {
    @Inject
    private DeskRepository desks;

    @Inject
    private TicketRepository tickets;

    @Inject
    private QueueService queues;

    @Inject
    private TicketService service;

    @Inject
    private Auditor auditor;

    @Inject
    private Event<QueueTouched> touched;

    @Inject
    @InNamespace(Namespaces.TICKETS)
    private Namespace sockets;

    public List<DeskView> all() {
        return desks.all().stream()
                .map(desk -> view(desk, desks.state(desk.id()).orElseThrow()))
                .toList();
    }

    public DeskView find(String id) {
        return view(desk(id), desks.state(id).orElseThrow());
    }

    public DeskView create(NewDesk wish) {
        var desk = new Desk(wish.name());
        refuseTaken(desk, wish);
        desks.add(desk);
        told(desk.id());
        auditor.note(Audited.CREATED, "desk", desk.id(), desk.name());
        return find(desk.id());
    }

    /** Changes a desk of which the client has seen the version. */
    public DeskView change(String id, NewDesk wish, String ifMatch) {
        var desk = desk(id);
        Versions.check(ifMatch, desk.version());
        refuseTaken(desk, wish);
        String former = desk.name();
        desk.rename(wish.name());
        desks.flush();
        told(id);
        auditor.note(Audited.CHANGED, "desk", id, former + " -> " + desk.name());
        return find(id);
    }

    /** Takes a desk away at which nobody works. */
    public void remove(String id, String ifMatch) {
        var desk = desk(id);
        Versions.check(ifMatch, desk.version());
        var state = lock(id);
        if (!state.isClosed()) {
            throw ProblemException.conflict("desk.in-use", desk.name(), state.agentName());
        }
        sockets.in(Rooms.STAFF).emit(DeskEvents.PUESTO_ELIMINADO, view(desk, state));
        desks.remove(desk, state);
        auditor.note(Audited.DELETED, "desk", id, desk.name());
    }

    /** The agent begins to work there, comes back to it, or serves other queues from now on. */
    public DeskView open(OpenDesk wish, UserView agent) {
        var state = lock(wish.desk());
        if (!state.isClosed() && !state.isAgentsOwn(agent.name())) {
            throw ProblemException.conflict("desk.taken", desk(wish.desk()).name(), state.agentName());
        }
        wish.queues().forEach(queues::queue);
        var concerned = new HashSet<>(state.queues());
        state.open(agent.name(), agent.displayName(), Set.copyOf(wish.queues()));
        concerned.addAll(state.queues());
        return changed(state, concerned);
    }

    /** The agent goes; an administrator sends whoever works there away. */
    public DeskView close(String id, UserView by) {
        var state = lock(id);
        if (!state.isAgentsOwn(by.name())) {
            if (!by.is(Roles.ADMIN)) {
                throw foreign(state);
            }
            return release(state, by.name());
        }
        tickets.current(id, by.name()).ifPresent(current -> {
            throw ProblemException.conflict("desk.unfinished", current.number());
        });
        return release(state, by.name());
    }

    /** Nobody is at the desk any more: who has been called there waits again, and a service that was begun stays. */
    void abandon(String id) {
        var state = lock(id);
        if (!state.isClosed()) {
            release(state, TicketService.SYSTEM);
        }
    }

    private DeskView release(DeskState state, String by) {
        if (!state.isClosed()) {
            tickets.current(state.desk(), state.agent())
                    .filter(current -> current.status() == TicketStatus.CALLED)
                    .ifPresent(current -> service.takeBack(current, by));
        }
        var concerned = state.queues();
        state.close();
        return changed(state, concerned);
    }

    public DeskView pause(String id, UserView agent, boolean paused) {
        var state = ownState(id, agent);
        state.pause(paused);
        return changed(state, state.queues());
    }

    Desk desk(String id) {
        return desks.find(id).orElseThrow(() -> unknown(id));
    }

    /** The state of the desk at which the agent works, locked: 403 for all others. */
    DeskState ownState(String id, UserView agent) {
        var state = lock(id);
        if (!state.isAgentsOwn(agent.name())) {
            throw foreign(state);
        }
        return state;
    }

    boolean isHeld(String id) {
        return id != null && desks.state(id).filter(state -> !state.isClosed()).isPresent();
    }

    List<String> live() {
        return desks.live();
    }

    /** The queues that are served there, all of them while it is closed. */
    Collection<String> queuesOf(String id) {
        desk(id);
        return desks.state(id).orElseThrow().queues();
    }

    /** Tells the staff how the desk is now. */
    void told(String id) {
        desks.state(id)
                .ifPresent(state -> sockets.in(Rooms.STAFF).emit(DeskEvents.PUESTO_CAMBIADO, view(desk(id), state)));
    }

    private DeskView changed(DeskState state, Collection<String> concerned) {
        desks.flush();
        told(state.desk());
        concerned.forEach(queue -> touched.fire(new QueueTouched(queue)));
        return find(state.desk());
    }

    private DeskView view(Desk desk, DeskState state) {
        var current = state.isClosed() ? tickets.leftAt(desk.id()) : tickets.current(desk.id(), state.agent());
        return state.view(desk, current.orElse(null));
    }

    private DeskState lock(String id) {
        return desks.lock(id).orElseThrow(() -> unknown(id));
    }

    private ProblemException foreign(DeskState state) {
        return ProblemException.forbidden("desk.foreign", desk(state.desk()).name());
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("desk.unknown", id);
    }

    private void refuseTaken(Desk desk, NewDesk wish) {
        if (desks.isTaken(wish.name(), desk.id())) {
            throw ProblemException.conflict("desk.name-taken", wish.name());
        }
    }
}
