package org.zocalo.transport.engineio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zocalo.Limit;
import org.zocalo.runtime.Ids;

/** What a client passes whose request is in order and begins a session: the application's gate, then it gets an id. */
final class Entrance {
    private static final System.Logger LOG = System.getLogger(Entrance.class.getName());

    private final EngineIo engine;
    private final Optional<Gatekeeper> gatekeeper;
    private final SessionIds ids;
    private final AtomicBoolean hinted = new AtomicBoolean();

    Entrance(EngineIo engine) {
        this.engine = engine;
        var options = engine.options();
        gatekeeper = options.allowRequest().map(gate -> new Gatekeeper(gate, options.connectTimeout()));
        ids = new SessionIds(options.generateId().orElse(request -> Ids.next()), id -> engine.find(id) != null);
    }

    /** Lets the client in, or refuses it: then there is no admission. */
    Optional<Admission> admit(HttpServletRequest request, HttpServletResponse response, Query query)
            throws IOException {
        if (isTooMany(request, response)) {
            return Optional.empty();
        }
        var handshake = Requests.handshakeWithRoles(request, engine.options());
        var refused = gatekeeper.flatMap(one -> one.refuses(handshake));
        if (refused.isPresent()) {
            engine.errors().tell(request, Refusal.FORBIDDEN, Map.of("message", refused.get()));
            Requests.refuse(request, response, Refusal.FORBIDDEN, refused.get());
            return Optional.empty();
        }
        try {
            return Optional.of(new Admission(engine, query, handshake, ids.next(handshake), response));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a client is refused, as there is no id for it", e);
            engine.errors().tell(request, Refusal.BAD_REQUEST, Map.of("name", "ID_GENERATION_ERROR", "error", e));
            Requests.refuse(request, response, Refusal.BAD_REQUEST);
            return Optional.empty();
        }
    }

    /** Whether a limit forbids one more: then the client has been told. */
    private boolean isTooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = ClientAddress.of(request, engine.options().trustedProxies());
        var excess = engine.crowd().refuses(address, engine.clientsCount());
        if (excess.isEmpty()) {
            return false;
        }
        var limit = excess.get().limit();
        var words = "Limit exceeded: " + limit.text();
        if (limit != Limit.CONNECTIONS
                && engine.options().trustedProxies() == 0
                && request.getHeader(ClientAddress.FORWARDED) != null
                && hinted.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    words + " by " + address + ", which seems to be a proxy: zocalo.trusted-proxies says how many there"
                            + " are, so that clients are told apart");
        }
        engine.errors()
                .tell(
                        request,
                        Refusal.FORBIDDEN,
                        Map.of("name", "LIMIT_EXCEEDED", "limit", limit.text(), "message", words));
        Requests.refuse(request, response, excess.get(), words);
        return true;
    }
}
