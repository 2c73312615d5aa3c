package org.zocalo.testee;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.zocalo.Limit;
import org.zocalo.Limits;
import org.zocalo.User;
import org.zocalo.Zocalo;
import org.zocalo.ZocaloOptions;
import org.zocalo.boot.ZocaloServer;

/**
 * In mode {@code client}, a server for each limit at {@code /limit-<its name>}, with this limit low and no other. A
 * client is the user that its payload names; what became of it is told by {@link Exceeded}.
 */
@WebListener
public class LimitServers implements ServletContextListener {
    /** What has been exceeded, and why sockets have ended there. */
    record Observed(Zocalo io, List<String> reasons) {}

    static final Map<Limit, Observed> ALL = new EnumMap<>(Limit.class);

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (Mode.current() == Mode.CLIENT) {
            for (var limit : Limit.values()) {
                var io = Zocalo.create(options -> configure(options, limit));
                ALL.put(limit, serve(io));
                ZocaloServer.attach(io, event.getServletContext(), "/limit-" + limit.text());
            }
        }
    }

    private static void configure(ZocaloOptions options, Limit limit) {
        options.authenticator(request ->
                CompletableFuture.completedFuture(Optional.of(request.auth().getString("user", ""))
                        .filter(name -> !name.isEmpty())
                        .map(User::of)));
        lower(options.limits().none(), limit);
    }

    private static void lower(Limits limits, Limit limit) {
        switch (limit) {
            case CONNECTIONS, CONNECTIONS_PER_ADDRESS -> limits.set(limit, 1);
            case ROOMS_PER_SOCKET, NAMESPACES_PER_CONNECTION -> limits.set(limit, 2);
            case JSON_DEPTH -> limits.jsonDepth(5);
            case JSON_SIZE -> limits.jsonSize(1_000);
            case DROPS_PER_SOCKET -> limits.eventsPerSocket(1).dropsPerSocket(1).burst(Duration.ofSeconds(20));
            case HANDSHAKES_PER_ADDRESS -> limits.handshakesPerAddress(1).burst(Duration.ofSeconds(5));
            case EVENTS_PER_SOCKET, EVENTS_PER_USER -> limits.set(limit, 1).burst(Duration.ofSeconds(20));
            case BYTES_PER_SOCKET, BYTES_PER_USER -> limits.set(limit, 1).burst(Duration.ofSeconds(2_000));
        }
    }

    private static Observed serve(Zocalo io) {
        var observed = new Observed(io, new CopyOnWriteArrayList<>());
        var main = io.of("/");
        main.on("echo", (socket, args, ack) -> ack.send(args));
        main.on("join", (socket, args, ack) -> {
            socket.join(args.get(0, String.class));
            ack.send("joined");
        });
        main.onConnection(
                socket -> socket.onDisconnect(reason -> observed.reasons().add(socket.id() + " " + reason.text())));
        io.of(Pattern.compile("/room-\\d+"));
        return observed;
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        ALL.values().forEach(observed -> observed.io().close());
    }
}
