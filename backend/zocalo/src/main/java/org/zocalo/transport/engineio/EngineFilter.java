package org.zocalo.transport.engineio;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.zocalo.ZocaloOptions;

/** Every request's first stop: refuses what is wrong, before it becomes a WebSocket or a poll. */
final class EngineFilter implements Filter {
    private final EngineIo engine;

    EngineFilter(EngineIo engine) {
        this.engine = engine;
    }

    @Override
    public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) req;
        var response = (HttpServletResponse) res;
        if (engine.isClosed()) {
            unavailable(response);
            return;
        }
        var cors = new CorsHeaders(engine.options().cors());
        cors.apply(request, response);
        if (cors.preflight(request, response)) {
            return;
        }
        var upgrade = Requests.isWebSocket(request);
        if (!upgrade && engine.clientFiles().serve(request, response)) {
            return;
        }
        var query = Query.of(request.getQueryString());
        var refusal = upgrade && !cors.allowsUpgrade(request) ? Refusal.FORBIDDEN : judge(request, query, upgrade);
        if (refusal != null) {
            engine.errors().tell(request, query, refusal);
            Requests.refuse(request, response, refusal);
        } else if (query.hasSid()) {
            pass(request, response, chain, upgrade ? admission(request, response, query) : null);
        } else if (engine.isRefusing()) {
            unavailable(response);
        } else {
            var admission = engine.entrance().admit(request, response, query);
            if (admission.isPresent()) {
                pass(request, response, chain, admission.get());
            }
        }
    }

    private void unavailable(HttpServletResponse response) {
        engine.telemetry().rejected("unavailable");
        response.setHeader("Retry-After", "1");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private Admission admission(HttpServletRequest request, HttpServletResponse response, Query query) {
        return new Admission(engine, query, Requests.handshake(request, engine.options()), query.sid(), response);
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Admission admission)
            throws IOException, ServletException {
        if (admission == null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(Admission.KEY, admission);
        Admission.CURRENT.set(admission);
        try {
            chain.doFilter(request, response);
        } finally {
            Admission.CURRENT.remove();
        }
    }

    /** Why a request is refused, or null; in the order in which Engine.IO looks. */
    private Refusal judge(HttpServletRequest request, Query query, boolean upgrade) {
        if (!isEnabled(query.transport())) {
            return Refusal.UNKNOWN_TRANSPORT;
        }
        if (!Requests.isClean(request.getHeader("Origin"))) {
            return Refusal.BAD_REQUEST;
        }
        if (query.hasSid()) {
            return judgeSession(request, query, upgrade);
        }
        if (!request.getMethod().equals("GET")) {
            return Refusal.BAD_HANDSHAKE_METHOD;
        }
        if (upgrade != query.transport().equals(Transport.WEBSOCKET)) {
            return Refusal.BAD_REQUEST;
        }
        return Version.of(query) == Version.V4 ? null : judgeOld(request, query);
    }

    private Refusal judgeOld(HttpServletRequest request, Query query) {
        if (!engine.options().allowEIO3()) {
            return Refusal.UNSUPPORTED_PROTOCOL_VERSION;
        }
        var readable = !JsonpCodec.isWanted(query)
                || ScriptOrigin.of(request).isAllowed(engine.options().cors());
        return readable ? null : Refusal.FORBIDDEN;
    }

    private Refusal judgeSession(HttpServletRequest request, Query query, boolean upgrade) {
        var session = engine.find(query.sid());
        if (session == null) {
            return Refusal.UNKNOWN_SID;
        }
        if (upgrade && !request.getMethod().equals("GET")) {
            return Refusal.BAD_REQUEST;
        }
        if (Version.of(query) != session.version()
                || upgrade != query.transport().equals(Transport.WEBSOCKET)) {
            return Refusal.BAD_REQUEST;
        }
        return upgrade || session.polling() != null || session.isClosed() ? null : Refusal.BAD_REQUEST;
    }

    /** The application goes: filters are told before any listener, so that of the WebSockets is still to come. */
    @Override
    public void destroy() {
        engine.leave();
    }

    private boolean isEnabled(String transport) {
        return switch (transport) {
            case Transport.POLLING -> engine.serves(ZocaloOptions.Transport.POLLING);
            case Transport.WEBSOCKET -> engine.serves(ZocaloOptions.Transport.WEBSOCKET);
            default -> false;
        };
    }
}
