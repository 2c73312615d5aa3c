package org.zocalo.transport.engineio;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The requests of long-polling that the filter has let in. */
final class PollingServlet extends HttpServlet {
    private static final Duration GRACE = Duration.ofMillis(50);
    private static final byte[] OK = {'o', 'k'};

    private final transient EngineIo engine;

    PollingServlet(EngineIo engine) {
        this.engine = engine;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var query = Query.of(request.getQueryString());
        if (Version.of(query) == Version.V3) {
            OldBrowsers.calm(request, response);
        }
        if (!query.transport().equals(Transport.POLLING)) {
            refuse(request, response, query, Refusal.BAD_REQUEST); // an upgrade that the container did not take for one
            return;
        }
        if (!query.hasSid()) {
            handshake(request, response, query);
            return;
        }
        var session = engine.find(query.sid());
        var polling = session == null ? null : session.polling();
        if (polling == null) {
            var gone = session == null || session.isClosed();
            refuse(request, response, query, gone ? Refusal.UNKNOWN_SID : Refusal.BAD_REQUEST);
            return;
        }
        switch (request.getMethod()) {
            case "GET" -> poll(request, response, session, polling);
            case "POST" -> post(request, response, session, polling);
            default -> response.setStatus(500);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Query query, Refusal refusal)
            throws IOException {
        engine.errors().tell(request, query, refusal);
        Requests.refuse(response, refusal);
    }

    /** Answered at once if something is queued, as a handshake is. */
    private void poll(HttpServletRequest request, HttpServletResponse response, Session session, Polling polling)
            throws IOException {
        var frames = session.takeFor(polling);
        if (frames.isEmpty()) {
            polling.poll(exchange(request, response));
            return;
        }
        try {
            var payload = polling.payload(frames);
            Requests.head(response, 200, payload.type());
            engine.headers().answer(request, response);
            var compressed = Frame.compress(frames) && engine.compression().isWorth(payload.bytes())
                    ? engine.compression().apply(request, response, payload.bytes())
                    : payload.bytes();
            Requests.body(response, compressed);
        } finally {
            session.written(polling, frames);
        }
    }

    /** Answered at once, not asynchronously: GlassFish must not be told to complete what it is still busy with. */
    private void handshake(HttpServletRequest request, HttpServletResponse response, Query query) throws IOException {
        var admission = (Admission) request.getAttribute(Admission.KEY);
        var session = engine.session(admission);
        if (session == null) {
            refuse(request, response, query, Refusal.BAD_REQUEST);
            return;
        }
        var polling = new Polling(session, session.version().payloads(query));
        session.open(polling);
        engine.accept(session);
        var payload = polling.payload(List.of(engine.openFrame(session, true)));
        Requests.head(response, 200, payload.type());
        engine.headers().handshake(session, response);
        Requests.body(response, payload.bytes());
    }

    private void post(HttpServletRequest request, HttpServletResponse response, Session session, Polling polling)
            throws IOException {
        if (!polling.beginPost()) {
            response.setStatus(400);
        } else {
            try {
                receive(request, response, session, polling);
            } finally {
                polling.endPost();
            }
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, Session session, Polling polling)
            throws IOException {
        var type = request.getContentType();
        if (!polling.takes(type)) {
            session.closed(org.zocalo.DisconnectReason.TRANSPORT_ERROR);
            response.setStatus(400);
            return;
        }
        var max = engine.options().maxPayload();
        if (request.getContentLengthLong() > max) {
            tooLarge(response);
            return;
        }
        var body = request.getInputStream().readNBytes(max + 1);
        if (body.length > max) {
            tooLarge(response);
            return;
        }
        if (!session.isOpen()) {
            response.setStatus(400); // another POST has come meanwhile: neither counts
        } else if (polling.receive(new Payload(type, body))) {
            goodbye(exchange(request, response), polling);
        } else {
            Requests.head(response, 200, "text/html");
            engine.headers().answer(request, response);
            Requests.body(response, OK);
        }
    }

    /**
     * The client leaves. The poll that it sent just before may still be on its way, on another connection, and is waited
     * for a moment: it is to end well.
     */
    private void goodbye(Exchange post, Polling polling) {
        engine.threads().tick(polling.isPolled() ? Duration.ZERO : GRACE, () -> {
            polling.goodbye();
            post.ok(new Payload("text/html", OK));
        });
    }

    private Exchange exchange(HttpServletRequest request, HttpServletResponse response) {
        return new Exchange(request.startAsync(request, response), engine);
    }

    private static void tooLarge(HttpServletResponse response) {
        response.setHeader("Connection", "close"); // the rest of the body is not read
        response.setStatus(413);
    }
}
