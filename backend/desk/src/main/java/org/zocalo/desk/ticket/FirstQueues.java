package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.zocalo.desk.web.DatabaseReady;

/** The queues of the demonstration, with a few people in them. */
@ApplicationScoped
class FirstQueues {
    @Inject
    private QueueService queues;

    @Inject
    private TicketService tickets;

    @Transactional
    void open(@Observes DatabaseReady ready) {
        if (!ready.demo() || !queues.all().isEmpty()) {
            return;
        }
        var demo = List.of(new NewQueue("Caja", "C"), new NewQueue("Información", "I"), new NewQueue("Trámites", "T"));
        for (int i = 0; i < demo.size(); i++) {
            var queue = queues.open(demo.get(i));
            for (int waiting = 0; waiting < 4 - i; waiting++) {
                tickets.issue(new NewTicket(queue.id()));
            }
        }
    }
}
