package org.zocalo.runtime;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/**
 * Runs tasks one after another, in the order they came, on threads that it shares with others. A task that blocks holds
 * up its own mailbox only.
 */
public final class Mailbox implements Executor {
    private static final System.Logger LOG = System.getLogger(Mailbox.class.getName());
    private static final int TURN = 64;

    private final Executor threads;
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>(2);
    private boolean running;

    public Mailbox(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        threads.execute(this::turn);
    }

    /** Whether more waits behind the task that runs. */
    public boolean hasMore() {
        synchronized (tasks) {
            return !tasks.isEmpty();
        }
    }

    /** Works a while, then goes to the end of the line, so that a busy mailbox does not keep a thread to itself. */
    private void turn() {
        for (int i = 0; i < TURN; i++) {
            Runnable task;
            synchronized (tasks) {
                task = tasks.poll();
                if (task == null) {
                    running = false;
                    return;
                }
            }
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                LOG.log(System.Logger.Level.ERROR, "a task failed", e);
            }
        }
        threads.execute(this::turn);
    }
}
