package org.zocalo.hub;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.zocalo.AckTimeoutException;
import org.zocalo.Arguments;
import org.zocalo.runtime.Threads;

/** The acknowledgements of one broadcast, until all are there or the time is up. */
final class BroadcastAnswers {
    private final CompletableFuture<List<Arguments>> result = new CompletableFuture<>();
    private final List<Arguments> answers = new ArrayList<>();
    private int missing;

    /** The answers, or those that came in time. */
    CompletableFuture<List<Arguments>> result() {
        return result;
    }

    /** The question has been sent: from now on the time runs. Who has not answered in time is counted. */
    void within(Duration timeout, Threads threads, IntConsumer late) {
        var alarm = threads.after(timeout, () -> timeout(late));
        result.whenComplete((all, failure) -> alarm.cancel(false));
    }

    /** So many will be asked; several nodes may say so. */
    void expect(int count) {
        add(count, null);
    }

    /** One has answered, or, with null, has left. */
    void add(Arguments answer) {
        add(-1, answer);
    }

    private void add(int change, Arguments answer) {
        List<Arguments> all = null;
        synchronized (answers) {
            missing += change;
            if (answer != null) {
                answers.add(answer);
            }
            if (missing == 0) {
                all = List.copyOf(answers);
            }
        }
        if (all != null) {
            result.complete(all);
        }
    }

    private void timeout(IntConsumer late) {
        List<Arguments> some;
        synchronized (answers) {
            some = List.copyOf(answers);
            late.accept(missing);
        }
        result.completeExceptionally(new AckTimeoutException(some));
    }
}
