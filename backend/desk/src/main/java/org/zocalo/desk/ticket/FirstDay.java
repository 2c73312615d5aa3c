package org.zocalo.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.zocalo.desk.queue.Hours;
import org.zocalo.desk.queue.NewQueue;
import org.zocalo.desk.queue.Queue;
import org.zocalo.desk.queue.QueueService;
import org.zocalo.desk.web.DatabaseReady;
import org.zocalo.desk.web.Time;

/** The queues and desks of the demonstration, what has happened there today, and a few people who wait. */
@ApplicationScoped
class FirstDay {
    private static final List<NewQueue> QUEUES = List.of(
            NewQueue.always("Caja", "C"),
            NewQueue.always("Información", "I"),
            new NewQueue("Trámites", "T", 1, officeHours()));
    private static final List<String> AGENTS = List.of("ana", "luis");
    private static final int SERVED = 6;
    private static final Duration APART = Duration.ofMinutes(11);

    @Inject
    private QueueService queues;

    @Inject
    private TicketRepository tickets;

    @Inject
    private DeskRepository desks;

    @Inject
    private Time time;

    @Transactional
    void open(@Observes DatabaseReady ready) {
        if (!ready.demo() || !queues.all().isEmpty()) {
            return;
        }
        var places = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new Desk(String.valueOf(number)))
                .toList();
        places.forEach(desks::add);
        for (int i = 0; i < QUEUES.size(); i++) {
            var queue = queues.queue(queues.open(QUEUES.get(i)).id());
            serve(queue, places.get(i), AGENTS.get(i % AGENTS.size()));
            boolean open = queue.week().isOpen(time.local());
            for (int waiting = open ? 4 - i : 0; waiting > 0; waiting--) {
                draw(queue, waiting == 2, ago(Duration.ofMinutes(3L * waiting + i)));
            }
        }
    }

    private static List<Hours> officeHours() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(day -> new Hours(day, "08:00", "20:00"))
                .toList();
    }

    /** One after another is served at the desk, but for one who did not come. */
    private void serve(Queue queue, Desk desk, String agent) {
        for (int i = SERVED; i > 0; i--) {
            var came = ago(APART.multipliedBy(i).plusMinutes(12));
            var called = later(came, Duration.ofMinutes(4 + i % 3));
            var ticket = draw(queue, false, came);
            ticket.call(desk, agent, called);
            tickets.add(new Move(ticket, Action.CALLED, agent, called));
            if (i == 2) {
                miss(ticket, agent, later(called, Duration.ofMinutes(2)));
            } else {
                serve(ticket, agent, later(called, Duration.ofSeconds(30)));
            }
        }
    }

    private void miss(Ticket ticket, String agent, Instant at) {
        ticket.miss(at);
        tickets.add(new Move(ticket, Action.NO_SHOW, agent, at));
    }

    private void serve(Ticket ticket, String agent, Instant at) {
        var end = later(at, Duration.ofSeconds(150 + 20L * (ticket.number().hashCode() & 3)));
        ticket.start(at);
        tickets.add(new Move(ticket, Action.STARTED, agent, at));
        ticket.serve(end);
        tickets.add(new Move(ticket, Action.SERVED, agent, end));
    }

    private Ticket draw(Queue queue, boolean priority, Instant at) {
        var ticket = tickets.add(new Ticket(queue, queues.draw(queue), priority, Code.next(), time.today(), at));
        tickets.add(new Move(ticket, Action.DRAWN, null, at));
        return ticket;
    }

    /** Not before today, however early it is. */
    private Instant ago(Duration age) {
        var then = time.now().minus(age);
        var midnight = time.startOf(time.today());
        return then.isBefore(midnight) ? midnight : then;
    }

    /** Not after now. */
    private Instant later(Instant at, Duration by) {
        var then = at.plus(by);
        return then.isAfter(time.now()) ? time.now() : then;
    }
}
