package org.example.docs;

import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.zocalo.ConnectionStateRecovery;
import org.zocalo.Namespace;
import org.zocalo.Overflow;
import org.zocalo.RecoveryExpired;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;

class Recovering {
    interface Presence {
        void left(Object user);
    }

    Presence presence;

    record Quote(String pair, double rate) {}

    // tag::recovery
    void configure(@Observes ZocaloOptions options) {
        options.connectionStateRecovery(ConnectionStateRecovery.within(Duration.ofMinutes(2)));
    }

    void open(Zocalo io) {
        io.of("/").onConnection(socket -> {
            if (!socket.recovered()) {
                socket.join("lobby"); // who comes back is there already
            }
        });
    }

    void gone(@Observes RecoveryExpired session) {
        presence.left(session.data().get("user")); // not back in time
    }
    // end::recovery

    void lag(Namespace namespace, Quote quote, String line) {
        // tag::overflow
        namespace.in("prices").overflow(Overflow.conflate(quote.pair())).emit("price", quote);
        namespace.in("log").overflow(Overflow.dropOldest()).emit("line", line);
        namespace.in("hints").overflow(Overflow.dropNewest()).emit("hint", line);
        // end::overflow
    }

    void watch(Namespace namespace) {
        // tag::drain
        namespace.onConnection(socket -> socket.on("more", (args, ack) -> {
            if (socket.isWritable()) {
                ack.send(socket.outbound().sent());
            } else {
                socket.onDrain(() -> socket.emit("ready"));
            }
        }));
        // end::drain
    }
}
