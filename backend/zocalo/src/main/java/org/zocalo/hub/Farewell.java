package org.zocalo.hub;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * How a server ends: nobody is let in any more, those who are there are told, what is under way is finished and written,
 * and only then, or when that takes too long, the connections end.
 */
final class Farewell {
    /** What clients hear, in each of their namespaces; those that lag are not waited for. */
    static final String EVENT = "server-shutting-down";

    private static final Duration GLANCE = Duration.ofMillis(10);

    private final Hub hub;
    private final Clients clients;
    private final CompletableFuture<Void> served = new CompletableFuture<>();

    Farewell(Hub hub, Clients clients) {
        this.hub = hub;
        this.clients = clients;
    }

    /** Completes when the last handler has ended. */
    CompletionStage<Void> say() {
        clients.refuse();
        hub.namespaces().forEach(namespace -> namespace.now().asVolatile().emit(EVENT));
        hub.threads().tick(hub.options().drainTimeout(), () -> served.complete(null));
        quiet(hub.all()).thenRun(this::look);
        return served.thenComposeAsync(done -> end(), hub.threads().workers());
    }

    private void look() {
        if (clients.areServed()) {
            served.complete(null);
        } else if (!served.isDone()) {
            hub.threads().tick(GLANCE, this::look);
        }
    }

    private CompletionStage<Void> end() {
        var last = hub.all(); // clients are gone from it as soon as they have ended
        clients.end();
        return quiet(last);
    }

    /** Completes when what these have begun is done. */
    private static CompletableFuture<Void> quiet(List<HubSocket> sockets) {
        return CompletableFuture.allOf(sockets.stream().map(HubSocket::quiet).toArray(CompletableFuture[]::new));
    }
}
