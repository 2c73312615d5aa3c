package org.zocalo.desk.monitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Locale;
import org.zocalo.Socket;
import org.zocalo.User;
import org.zocalo.Zocalo;
import org.zocalo.desk.web.Audited;
import org.zocalo.desk.web.ProblemException;

/** The sockets of this node, in all namespaces: to look at, to put out and to move between rooms. */
@ApplicationScoped
class Sockets {
    private static final String WHAT = "socket";

    @Inject
    private Zocalo io;

    @Inject
    private Event<Audited> audit;

    SocketList list(SocketsQuery query) {
        String text = query.q() == null ? "" : query.q().strip().toLowerCase(Locale.ROOT);
        var found = io.namespaces().stream()
                .flatMap(namespace -> namespace.sockets().stream())
                .map(SocketView::of)
                .filter(socket -> socket.has(text))
                .sorted(Comparator.comparing(SocketView::connectedAt)
                        .reversed()
                        .thenComparing(SocketView::namespace)
                        .thenComparing(SocketView::id))
                .toList();
        return new SocketList(found.stream().limit(query.limit()).toList(), found.size());
    }

    SocketView disconnect(String by, DisconnectSocket wish) {
        var socket = find(wish.namespace(), wish.id());
        var view = SocketView.of(socket);
        socket.disconnect(wish.close());
        audit.fire(new Audited(by, "disconnected", WHAT, socket.id(), described(socket)));
        return view;
    }

    /** As if the application did: its policy for rooms is asked, and says no in its own words. */
    SocketView move(String by, MoveSocket wish) {
        var socket = find(wish.namespace(), wish.id());
        if (wish.join()) {
            socket.join(wish.room());
        } else if (SocketView.of(socket).rooms().contains(wish.room())) {
            socket.leave(wish.room());
        } else {
            throw ProblemException.notFound("room.unknown", wish.room());
        }
        String action = wish.join() ? "joined" : "left";
        audit.fire(new Audited(by, action, WHAT, socket.id(), described(socket) + ", " + wish.room()));
        return SocketView.of(socket);
    }

    private Socket find(String namespace, String id) {
        return io.namespaces().stream()
                .filter(each -> each.name().equals(namespace))
                .flatMap(each -> each.sockets().stream())
                .filter(socket -> socket.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("socket.unknown", id));
    }

    private static String described(Socket socket) {
        return socket.user().map(User::name).orElse("-") + ", "
                + socket.namespace().name();
    }
}
