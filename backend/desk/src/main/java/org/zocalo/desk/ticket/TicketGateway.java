package org.zocalo.desk.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.zocalo.Socket;
import org.zocalo.cdi.Emits;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnEvent;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.SocketUser;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.Rooms;

/** The tickets in real time: everybody may follow a queue, and agents call who is next. */
@Gateway(Namespaces.TICKETS)
@Emits(TicketEvents.class)
public class TicketGateway {
    @Inject
    private TicketService tickets;

    @Inject
    private QueueService queues;

    @OnConnect
    void entered(Socket socket) {
        socket.join(Rooms.LOBBY);
    }

    @OnEvent(TicketEvents.SEGUIR_COLA)
    Followed follow(@Valid FollowQueue wish, Socket socket) {
        var queue = queues.find(wish.queue());
        socket.join(Rooms.queue(queue.id()));
        return new Followed(queue);
    }

    @OnEvent(TicketEvents.SIGUIENTE_TICKET)
    @RolesAllowed(Roles.AGENT)
    CalledTicket next(@Valid NextTicket free, Socket socket) {
        var agent = SocketUser.of(socket);
        var called = tickets.callNext(free.queue(), free.desk(), agent.name());
        if (!called.empty()) {
            socket.to(Rooms.queue(free.queue())).emit(TicketEvents.TICKET_LLAMADO, called.ticket());
        }
        return called;
    }
}
