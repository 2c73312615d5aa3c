package org.zocalo.transport.engineio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.zocalo.ConnectionError;

/** Tells the application of requests that are refused, with what is wrong in Node's words. */
final class ConnectionErrors {
    private static final System.Logger LOG = System.getLogger(ConnectionErrors.class.getName());

    private final EngineIo engine;
    private final List<Consumer<ConnectionError>> listeners;

    ConnectionErrors(EngineIo engine) {
        this.engine = engine;
        this.listeners = engine.options().connectionErrorListeners();
    }

    /** A refusal that the request explains. */
    void tell(HttpServletRequest request, Query query, Refusal refusal) {
        tell(request, refusal, listeners.isEmpty() ? Map.of() : context(request, query, refusal));
    }

    /** A refusal for a reason of its own. */
    void tell(HttpServletRequest request, Refusal refusal, Map<String, Object> context) {
        engine.telemetry().rejected(refusal.name().toLowerCase(Locale.ROOT));
        if (listeners.isEmpty()) {
            return;
        }
        var error = new ConnectionError(
                Requests.handshake(request, engine.options()), refusal.code(), refusal.message(), context);
        for (var listener : listeners) {
            try {
                listener.accept(error);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a listener for connection errors has failed", e);
            }
        }
    }

    private Map<String, Object> context(HttpServletRequest request, Query query, Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_TRANSPORT -> Map.of("transport", query.transport());
            case UNKNOWN_SID -> Map.of("sid", query.sid());
            case BAD_HANDSHAKE_METHOD -> Map.of("method", request.getMethod());
            case BAD_REQUEST -> badRequest(request, query);
            case FORBIDDEN -> Map.of("name", "ORIGIN_NOT_ALLOWED", "origin", request.getHeader("Origin"));
            case UNSUPPORTED_PROTOCOL_VERSION ->
                Map.of("protocol", Version.of(query).number());
        };
    }

    private Map<String, Object> badRequest(HttpServletRequest request, Query query) {
        var context = new LinkedHashMap<String, Object>();
        var session = query.hasSid() ? engine.find(query.sid()) : null;
        var previous = session == null ? "" : session.transport();
        if (!Requests.isClean(request.getHeader("Origin"))) {
            context.put("name", "INVALID_ORIGIN");
            context.put("origin", request.getHeader("Origin"));
        } else if (session != null && !Requests.isWebSocket(request) && !previous.equals(query.transport())) {
            context.put("name", "TRANSPORT_MISMATCH");
            context.put("transport", query.transport());
            context.put("previousTransport", previous);
        } else if (session != null && Version.of(query) != session.version()) {
            context.put("name", "PROTOCOL_MISMATCH");
            context.put("protocol", Version.of(query).number());
            context.put("previousProtocol", session.version().number());
        } else {
            context.put("name", "TRANSPORT_HANDSHAKE_ERROR");
        }
        return context;
    }
}
