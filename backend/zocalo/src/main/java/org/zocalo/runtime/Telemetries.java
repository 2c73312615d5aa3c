package org.zocalo.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.zocalo.DisconnectReason;
import org.zocalo.Namespace;
import org.zocalo.Socket;
import org.zocalo.Telemetry;
import org.zocalo.Zocalo;

/** All the telemetry of a server, as one that never fails. Whoever has much to tell asks first whether it is empty. */
public record Telemetries(List<Telemetry> all) implements Telemetry {
    private static final System.Logger LOG = System.getLogger(Telemetries.class.getName());

    /** Nobody wants to know. */
    public static final Telemetries NONE = new Telemetries(List.of());

    public Telemetries {
        all = List.copyOf(all);
    }

    /** Whether nobody wants to know. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    private void tell(Consumer<Telemetry> what) {
        for (var one : all) {
            guard(() -> what.accept(one));
        }
    }

    private static void guard(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            LOG.log(System.Logger.Level.ERROR, "telemetry failed", e);
        }
    }

    /** What each gives for something that begins, the first one first. */
    private <T> List<T> begin(Function<Telemetry, T> what) {
        var begun = new ArrayList<T>(all.size());
        tell(one -> begun.add(what.apply(one)));
        return begun;
    }

    /** What began last ends first. */
    private static <T> void end(List<T> begun, Consumer<T> what) {
        for (int i = begun.size() - 1; i >= 0; i--) {
            var one = begun.get(i);
            guard(() -> what.accept(one));
        }
    }

    private static Handling together(List<Handling> begun) {
        return (outcome, failure) -> end(begun, one -> one.ended(outcome, failure));
    }

    @Override
    public void started(Zocalo io) {
        tell(one -> one.started(io));
    }

    @Override
    public void rejected(String reason) {
        tell(one -> one.rejected(reason));
    }

    @Override
    public Handling connecting(Socket socket) {
        return together(begin(one -> one.connecting(socket)));
    }

    @Override
    public void left(Socket socket, DisconnectReason reason) {
        tell(one -> one.left(socket, reason));
    }

    @Override
    public Handling handling(Socket socket, String event, boolean known) {
        return together(begin(one -> one.handling(socket, event, known)));
    }

    @Override
    public Sending sending(Namespace namespace, String event) {
        var begun = begin(one -> one.sending(namespace, event));
        return recipients -> end(begun, one -> one.ended(recipients));
    }

    @Override
    public void acknowledged(Namespace namespace, Duration latency) {
        tell(one -> one.acknowledged(namespace, latency));
    }

    @Override
    public void unacknowledged(Namespace namespace, Missing why, int clients) {
        tell(one -> one.unacknowledged(namespace, why, clients));
    }

    @Override
    public void dropped(String policy) {
        tell(one -> one.dropped(policy));
    }
}
