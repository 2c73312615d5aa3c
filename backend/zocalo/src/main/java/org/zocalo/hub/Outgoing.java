package org.zocalo.hub;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.zocalo.Packet;
import org.zocalo.RolledBackException;
import org.zocalo.runtime.LogLine;

/** An event that waits for its transaction to end. It neither fails nor blocks: the transaction is not its own. */
public final class Outgoing {
    private static final System.Logger LOG = System.getLogger(Outgoing.class.getName());

    private final Packet packet;
    private final Consumer<Packet> way;
    private final CompletableFuture<?> answer;
    private final Executor workers;

    /**
     * An event and the way it will take.
     *
     * @param answer what fails if the event is not sent
     * @param workers hear of the failure, so that the thread which ends the transaction need not
     */
    Outgoing(Packet packet, Consumer<Packet> way, CompletableFuture<?> answer, Executor workers) {
        this.packet = packet;
        this.way = way;
        this.answer = answer;
        this.workers = workers;
    }

    /** The transaction has committed. */
    public void send() {
        try {
            way.accept(packet);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    LogLine.of(
                            "an event could not be sent after the commit of its transaction",
                            "nsp",
                            packet.namespace(),
                            "event",
                            packet.event()),
                    e);
            fail(e);
        }
    }

    /** The transaction has not committed, or will not. */
    public void drop() {
        fail(new RolledBackException());
    }

    private void fail(RuntimeException failure) {
        if (answer != null) {
            workers.execute(() -> answer.completeExceptionally(failure));
        }
    }
}
