package org.zocalo.hub;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/**
 * How a server ends: nobody is let in any more, those who are there are told, what is under way is finished and written,
 * and only then, or when that takes too long, the connections end.
 */
final class Farewell {
    /** What clients hear, in each of their namespaces; those that lag are not waited for. */
    static final String EVENT = "server-shutting-down";

    private static final Duration GLANCE = Duration.ofMillis(10);

    /** How long clients that poll may take to fetch the end of their connection. */
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private final Hub hub;
    private final Clients clients;

    Farewell(Hub hub, Clients clients) {
        this.hub = hub;
        this.clients = clients;
    }

    /** Completes when the last handler has ended. */
    CompletionStage<Void> say() {
        clients.refuse();
        hub.namespaces().forEach(namespace -> namespace.now().asVolatile().emit(EVENT));
        var handlers = quiet(hub.all());
        return within(hub.options().drainTimeout(), () -> handlers.isDone() && clients.areServed())
                .thenCompose(served -> end());
    }

    private CompletionStage<Void> end() {
        var last = hub.all(); // they are gone from it as soon as they have ended
        clients.end();
        return within(GOODBYE, () -> clients.count() == 0).thenCompose(gone -> {
            clients.cut();
            return quiet(last);
        });
    }

    /** Completes when a condition holds, or else after a while. */
    private CompletableFuture<Void> within(Duration limit, BooleanSupplier condition) {
        var done = new CompletableFuture<Void>();
        look(System.nanoTime() + limit.toNanos(), condition, done);
        return done;
    }

    private void look(long end, BooleanSupplier condition, CompletableFuture<Void> done) {
        if (condition.getAsBoolean() || System.nanoTime() - end >= 0) {
            done.complete(null);
        } else {
            hub.threads().after(GLANCE, () -> look(end, condition, done));
        }
    }

    /** Completes when what these have begun is done. */
    private static CompletableFuture<Void> quiet(List<HubSocket> sockets) {
        return CompletableFuture.allOf(sockets.stream().map(HubSocket::quiet).toArray(CompletableFuture[]::new));
    }
}
