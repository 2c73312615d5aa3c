package org.zocalo.desk.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.zocalo.Socket;
import org.zocalo.cdi.Emits;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnEvent;
import org.zocalo.desk.account.Roles;
import org.zocalo.desk.account.SocketUser;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.Rooms;

/** The tickets in real time: agents call them and move them on, and whoever holds one follows it. */
@Gateway(Namespaces.TICKETS)
@Emits(TicketEvents.class)
public class TicketGateway {
    @Inject
    private CallService calls;

    @Inject
    private TicketService tickets;

    @Inject
    private FollowService followed;

    @Inject
    private TurnNews turns;

    @OnEvent(TicketEvents.SIGUIENTE_TICKET)
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    CalledTicket next(@Valid NextTicket free, Socket socket) {
        return calls.next(free, SocketUser.of(socket));
    }

    @OnEvent(TicketEvents.RELLAMAR_TICKET)
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    TicketView recall(@Valid OneTicket one, Socket socket) {
        return tickets.recall(one.ticket(), SocketUser.of(socket));
    }

    @OnEvent(TicketEvents.INICIAR_TICKET)
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    TicketView start(@Valid OneTicket one, Socket socket) {
        return tickets.start(one.ticket(), SocketUser.of(socket));
    }

    @OnEvent(TicketEvents.TERMINAR_TICKET)
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    TicketView serve(@Valid OneTicket one, Socket socket) {
        return tickets.serve(one.ticket(), SocketUser.of(socket));
    }

    @OnEvent(TicketEvents.AUSENTE_TICKET)
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    TicketView miss(@Valid OneTicket one, Socket socket) {
        return tickets.miss(one.ticket(), SocketUser.of(socket));
    }

    @OnEvent(TicketEvents.TRANSFERIR_TICKET)
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    TicketView transfer(@Valid Transfer wish, Socket socket) {
        return tickets.transfer(wish, SocketUser.of(socket));
    }

    @OnEvent(TicketEvents.DEVOLVER_TICKET)
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    TicketView giveBack(@Valid OneTicket one, Socket socket) {
        return tickets.giveBack(one.ticket(), SocketUser.of(socket));
    }

    @OnEvent(TicketEvents.CANCELAR_TICKET)
    @RolesAllowed({Roles.AGENT, Roles.ADMIN})
    TicketView cancel(@Valid OneTicket one, Socket socket) {
        return tickets.cancel(one.ticket(), SocketUser.of(socket));
    }

    @OnEvent(TicketEvents.SEGUIR_TICKET)
    TicketProgress follow(@Valid FollowTicket wish, Socket socket) {
        var ticket = followed.progress(wish.code()).ticket();
        socket.admit(Rooms.ticket(ticket.id()));
        var progress = followed.progress(wish.code()); // once more, for what happened before it was in the room
        turns.known(progress);
        return progress;
    }
}
