package org.zocalo.transport.engineio;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.zocalo.DisconnectReason;
import org.zocalo.runtime.Threads;

/** Whether a client still lives, when somebody must know at once: a ping, and whatever the client says next. */
final class Challenge {
    private final Session session;
    private final Threads threads;
    private final AtomicReference<CompletableFuture<Boolean>> pending = new AtomicReference<>();

    Challenge(Session session, Threads threads) {
        this.session = session;
        this.threads = threads;
    }

    /** Asks, or waits with those who have asked; a session that does not answer in time is ended. */
    CompletionStage<Boolean> begin(Duration limit) {
        if (!session.isOpen()) {
            return CompletableFuture.completedStage(false);
        }
        var answer = new CompletableFuture<Boolean>();
        var asked = pending.compareAndExchange(null, answer);
        if (asked != null) {
            return asked;
        }
        session.enqueue(Frame.PING);
        var alarm = threads.after(limit, () -> {
            if (!answer.isDone()) {
                session.closed(DisconnectReason.PING_TIMEOUT);
                answer.complete(false);
            }
        });
        return answer.whenComplete((lives, failure) -> alarm.cancel(false));
    }

    /** The client has said something. */
    void answered() {
        var asked = pending.get();
        if (asked != null) {
            pending.set(null);
            asked.complete(true);
        }
    }
}
