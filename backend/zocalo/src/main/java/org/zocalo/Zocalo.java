package org.zocalo;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The door: a Socket.IO server and its namespaces.
 *
 * <p>In a Jakarta EE application it is there as soon as the library is: inject it, and configure it by observing its
 * options.
 *
 * <pre>{@code
 * @Inject Zocalo io;
 * void configure(@Observes ZocaloOptions options) { options.pingInterval(Duration.ofSeconds(10)); }
 * io.of("/").onConnection(socket -> socket.on("hola", (args, ack) -> ack.send("¡hola!")));
 * }</pre>
 */
public interface Zocalo {

    /** Makes a server of its own; {@code org.zocalo.boot.ZocaloServer} attaches it to a path of an application. */
    static Zocalo create(Consumer<ZocaloOptions> configure) {
        var options = new ZocaloOptions();
        configure.accept(options);
        return ServiceLoader.load(Factory.class, Zocalo.class.getClassLoader())
                .findFirst()
                .orElseThrow()
                .create(options);
    }

    /**
     * The namespace of this name, made if there is none. A missing leading slash is added.
     *
     * @throws IllegalStateException after {@link #close}
     */
    Namespace of(String name);

    /**
     * All the namespaces whose whole names, with the leading slash, match the pattern; the named groups become
     * {@link Namespace#parameters}. Unlike Node's, the pattern needs no {@code ^} and {@code $}. Of several that match
     * the first one counts, and a namespace that exists already is taken before any of them. A name that matches a
     * pattern is its child also where {@link #of(String)} makes it.
     */
    ParentNamespace of(Pattern pattern);

    /** The same by a function, which is asked only when a client wants to enter a namespace that does not exist. */
    ParentNamespace of(NamespaceMatcher matcher);

    /** The namespaces there are, without parents; a copy. */
    Collection<Namespace> namespaces();

    /**
     * Calls the listener for each namespace that is made from now on, at once and on the thread that makes it. What no
     * client must miss belongs to the parent: the first client may already be on its way in.
     */
    Zocalo onNewNamespace(Consumer<Namespace> listener);
    /** Calls the listener when a client that has gone can no more come back to what it had. */
    Zocalo onRecoveryExpired(Consumer<RecoveryExpired> listener);

    /** Calls the listener for the clients that connect from now on. Without any nothing is counted. */
    Zocalo onClient(ClientListener listener);

    /**
     * Runs a task after a while on one of the server's threads, where it may block; never, once the server is closed.
     *
     * @return what cancels it
     */
    Future<?> after(Duration delay, Runnable task);

    /**
     * All the sockets of a user, in all namespaces that there are here, and of the same names on the other servers of the
     * cluster. It cannot {@code fetchSockets}.
     *
     * <pre>{@code
     * io.user("ana").emit("goodbye");
     * io.user("ana").disconnectSockets(true); // out, everywhere; a client does not reconnect by itself
     * }</pre>
     */
    BroadcastOperator user(String name);

    /** The options it was made with. */
    ZocaloOptions options();

    /**
     * How often each limit has been exceeded on this node since the start; all limits are in it, a copy.
     *
     * <pre>{@code
     * long turnedAway = io.exceeded().get(Limit.CONNECTIONS_PER_ADDRESS);
     * }</pre>
     */
    Map<Limit, Long> exceeded();

    /** How many clients are connected to this node, whatever their namespaces. */
    int clientsCount();

    /** Whether new clients are let in: from the moment it serves a path until {@link #close}. */
    boolean accepting();

    /**
     * Ends the server: no client is let in any more (they get an HTTP status of 503); those who are there hear the event
     * {@code server-shutting-down}, without arguments, in each of their namespaces; handlers under way end, and what is
     * queued is written, within {@link ZocaloOptions#drainTimeout}; then the connections are closed. Clients see the end
     * of the transport, no disconnect packet, and so they reconnect as soon as a server is back. The stage completes when
     * all handlers have ended.
     */
    CompletionStage<Void> close();

    /** Makes the server; found as a service, so that this package needs none of the others. */
    interface Factory {
        Zocalo create(ZocaloOptions options);
    }
}
