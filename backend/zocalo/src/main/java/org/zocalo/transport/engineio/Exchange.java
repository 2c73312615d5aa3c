package org.zocalo.transport.engineio;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One suspended HTTP request and its answer. A small answer fits into the network's buffers and cannot block; a large one
 * is written by a worker, and so is one that is compressed.
 */
final class Exchange {
    private static final int SMALL = 32 * 1024;

    private final AsyncContext async;
    private final EngineIo engine;
    private final AtomicBoolean answered = new AtomicBoolean();

    Exchange(AsyncContext async, EngineIo engine) {
        this.async = async;
        this.engine = engine;
        async.setTimeout(0); // the session's own clock decides
    }

    /** An answer that went well, as it is. */
    void ok(Payload payload) {
        answer(200, payload.type(), payload.bytes(), false);
    }

    /** An answer that went well, compressed if it may be, it is worth it, and the client takes it. */
    void ok(Payload payload, boolean compress) {
        answer(
                200,
                payload.type(),
                payload.bytes(),
                compress && engine.compression().isWorth(payload.bytes()));
    }

    /** A refusal, told as JSON. */
    void refuse(Refusal refusal) {
        answer(refusal.status(), "application/json", refusal.json().getBytes(), false);
    }

    /** A bare status. */
    void status(int status) {
        answer(status, null, new byte[0], false);
    }

    private void answer(int status, String type, byte[] body, boolean compress) {
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        if (body.length <= SMALL && !compress) {
            write(status, type, body, false);
        } else {
            engine.threads().workers().execute(() -> write(status, type, body, compress));
        }
    }

    private void write(int status, String type, byte[] body, boolean compress) {
        try {
            var request = (HttpServletRequest) async.getRequest();
            var response = (HttpServletResponse) async.getResponse();
            Requests.head(response, status, type);
            if (status == 200) {
                engine.headers().answer(request, response);
            }
            Requests.body(response, compress ? engine.compression().apply(request, response, body) : body);
        } catch (IOException | IllegalStateException e) {
            // the client is gone; the heartbeat finds out
        } finally {
            async.complete();
        }
    }
}
