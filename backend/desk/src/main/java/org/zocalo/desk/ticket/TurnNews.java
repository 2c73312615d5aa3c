package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zocalo.Namespace;
import org.zocalo.Overflow;
import org.zocalo.RoomEvent;
import org.zocalo.cdi.InNamespace;
import org.zocalo.desk.queue.QueueMoved;
import org.zocalo.desk.queue.QueueService;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.Rooms;

/**
 * Tells those who follow their ticket how many still come before it, when that has changed.
 *
 * <p>It knows which tickets are followed here, so that nothing is worked out for the others.
 */
@ApplicationScoped
class TurnNews {
    private static final int NOT_TOLD = -1;

    /** How many came before each ticket that is followed when it was last told. */
    private final Map<String, Integer> told = new ConcurrentHashMap<>();

    @Inject
    private TicketRepository tickets;

    @Inject
    private QueueService queues;

    @Inject
    @InNamespace(Namespaces.TICKETS)
    private Namespace sockets;

    void joined(@Observes RoomEvent event) {
        if (!event.namespace().name().equals(Namespaces.TICKETS)) {
            return;
        }
        Rooms.ticketOf(event.room()).ifPresent(ticket -> {
            if (event.type() == RoomEvent.Type.CREATED) {
                told.putIfAbsent(ticket, NOT_TOLD);
            } else if (event.type() == RoomEvent.Type.DELETED) {
                told.remove(ticket);
            }
        });
    }

    /** Whoever asks knows it now. */
    void known(TicketProgress progress) {
        told.put(progress.ticket().id(), (int) progress.ahead());
    }

    @Transactional
    void moved(@Observes QueueMoved queue) {
        if (told.isEmpty()) {
            return;
        }
        var order = tickets.inOrder(queue.queue());
        var figures = queues.figures(queue.queue());
        for (int ahead = 0; ahead < order.size(); ahead++) {
            String ticket = order.get(ahead);
            var before = told.replace(ticket, ahead);
            if (before != null && before != ahead) {
                tell(new TurnView(ticket, ahead, figures.estimate(ahead)));
            }
        }
    }

    private void tell(TurnView turn) {
        sockets.in(Rooms.ticket(turn.ticket()))
                .overflow(Overflow.conflate("turn:" + turn.ticket()))
                .emit(TicketEvents.TURNO_CAMBIADO, turn);
    }
}
