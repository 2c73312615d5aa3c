package org.zocalo.transport.engineio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.zocalo.Handshake;
import org.zocalo.HandshakeCookie;
import org.zocalo.HeadersListener;
import org.zocalo.ResponseHeaders;
import org.zocalo.ZocaloOptions;

/** What the options add to the headers of answers: the cookie, and what the application's listeners say. */
final class AnswerHeaders {
    private static final System.Logger LOG = System.getLogger(AnswerHeaders.class.getName());

    private final ZocaloOptions options;
    private final Optional<HandshakeCookie> cookie;
    private final List<HeadersListener> initial;
    private final List<HeadersListener> always;

    AnswerHeaders(ZocaloOptions options) {
        this.options = options;
        cookie = options.cookie();
        initial = options.initialHeadersListeners();
        always = options.headersListeners();
    }

    /** Before the answer that begins a session by polling. */
    void handshake(Session session, HttpServletResponse response) {
        cookie.ifPresent(set -> response.addHeader("Set-Cookie", set.header(session.id())));
        tell(initial, session.handshake(), response);
        tell(always, session.handshake(), response);
    }

    /** Before a WebSocket is opened, which begins a session or takes one over. */
    void upgrade(Admission admission) {
        if (!admission.query().hasSid()) {
            tell(initial, admission.handshake(), admission.response());
        }
        tell(always, admission.handshake(), admission.response());
    }

    /** Before any other answer. */
    void answer(HttpServletRequest request, HttpServletResponse response) {
        if (!always.isEmpty()) {
            tell(always, Requests.handshake(request, options), response);
        }
    }

    private static void tell(List<HeadersListener> listeners, Handshake request, HttpServletResponse response) {
        for (var listener : listeners) {
            try {
                listener.headers(new View(response), request);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a listener for headers has failed", e);
            }
        }
    }

    private record View(HttpServletResponse response) implements ResponseHeaders {
        @Override
        public Optional<String> get(String name) {
            return Optional.ofNullable(response.getHeader(name));
        }

        @Override
        public ResponseHeaders set(String name, String value) {
            check(name, value);
            response.setHeader(name, value);
            return this;
        }

        @Override
        public ResponseHeaders add(String name, String value) {
            check(name, value);
            response.addHeader(name, value);
            return this;
        }

        /** Servers differ in what they do with a line break; one in a header would be another header. */
        private static void check(String name, String value) {
            if (!Requests.isToken(name) || !Requests.isClean(value)) {
                throw new IllegalArgumentException("not a header: " + name);
            }
        }
    }
}
