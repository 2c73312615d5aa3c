package org.zocalo.transport.engineio;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.zocalo.ConnectionRefusedException;
import org.zocalo.Handshake;
import org.zocalo.ProblemException;
import org.zocalo.RequestGate;

/** Asks the application whether a client may begin a session, and waits for what it says. */
record Gatekeeper(RequestGate gate, Duration patience) {
    private static final System.Logger LOG = System.getLogger(Gatekeeper.class.getName());

    /** What a client that may not is told; empty for one that may. */
    Optional<String> refuses(Handshake request) {
        try {
            gate.check(request).toCompletableFuture().get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return Optional.empty();
        } catch (ExecutionException | RuntimeException e) {
            return Optional.of(message(cause(e)));
        } catch (TimeoutException e) {
            return Optional.of(message(new TimeoutException("no decision within " + patience)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(message(e));
        }
    }

    private static Throwable cause(Throwable failure) {
        var cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** What was said for the client; of anything else it is told nothing. */
    private static String message(Throwable failure) {
        if (failure instanceof ConnectionRefusedException || failure instanceof ProblemException) {
            return Optional.ofNullable(failure.getMessage()).orElse(Refusal.FORBIDDEN.message());
        }
        LOG.log(System.Logger.Level.ERROR, "a client is refused, as the gate for requests has failed", failure);
        return Refusal.FORBIDDEN.message();
    }
}
