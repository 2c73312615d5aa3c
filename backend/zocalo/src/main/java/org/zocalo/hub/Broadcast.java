package org.zocalo.hub;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.zocalo.Adapter.Selection;
import org.zocalo.Arguments;
import org.zocalo.BroadcastOperator;
import org.zocalo.Delivery;
import org.zocalo.EventNames;
import org.zocalo.Overflow;
import org.zocalo.Packet;
import org.zocalo.RemoteSocket;
import org.zocalo.Telemetry;
import org.zocalo.User;

/** A choice of sockets of one namespace, and what is done with them. Immutable. */
abstract class Broadcast implements BroadcastOperator {
    private final Selection selection;
    private final Duration timeout;
    private final Delivery delivery;
    private final Departure departure;

    Broadcast(Selection selection, Duration timeout, Delivery delivery, Departure departure) {
        this.selection = selection;
        this.timeout = timeout;
        this.delivery = delivery;
        this.departure = departure;
    }

    /** A choice within a namespace. */
    static Broadcast of(HubNamespace namespace, Selection selection) {
        return new Of(namespace, selection, null, Delivery.DEFAULT, Departure.COMMIT);
    }

    abstract HubNamespace namespace();

    @Override
    public BroadcastOperator to(String... rooms) {
        return with(new Selection(
                union(selection.rooms(), rooms), selection.except(), selection.local(), selection.dropIfBusy()));
    }

    @Override
    public BroadcastOperator except(String... rooms) {
        return with(new Selection(
                selection.rooms(), union(selection.except(), rooms), selection.local(), selection.dropIfBusy()));
    }

    @Override
    public BroadcastOperator local() {
        return with(new Selection(selection.rooms(), selection.except(), true, selection.dropIfBusy()));
    }

    @Override
    public BroadcastOperator asVolatile() {
        return with(new Selection(selection.rooms(), selection.except(), selection.local(), true));
    }

    @Override
    public BroadcastOperator timeout(Duration value) {
        return new Of(namespace(), selection, value, delivery, departure);
    }

    @Override
    public BroadcastOperator overflow(Overflow policy) {
        return with(delivery.overflow(policy));
    }

    @Override
    public BroadcastOperator compress(boolean value) {
        return with(delivery.compress(value));
    }

    @Override
    public BroadcastOperator now() {
        return new Of(namespace(), selection, timeout, delivery, departure.or(Departure.NOW));
    }

    @Override
    public BroadcastOperator durable() {
        namespace().durableEvents(); // fails here, rather than at the emit
        return new Of(namespace(), selection, timeout, delivery, departure.or(Departure.DURABLE));
    }

    private Broadcast with(Delivery how) {
        return new Of(namespace(), selection, timeout, how, departure);
    }

    private Broadcast with(Selection other) {
        return new Of(namespace(), other, timeout, delivery, departure);
    }

    @Override
    public void emit(String event, Object... args) {
        EventNames.check(event);
        var packet = Packet.event(namespace().name(), event, args).delivered(delivery);
        if (departure == Departure.DURABLE) {
            emitDurable(packet);
        } else if (waits()) {
            namespace().hub().afterCommit(packet, own -> namespace().broadcast(own, selection), null);
        } else {
            namespace().broadcast(packet, selection);
        }
    }

    private void emitDurable(Packet packet) {
        if (selection.local() || selection.dropIfBusy()) {
            throw new IllegalStateException("a durable event is neither local nor volatile");
        }
        namespace().durableEvents().emit(namespace(), packet, selection);
    }

    @Override
    public CompletionStage<List<Arguments>> emitWithAck(String event, Object... args) {
        EventNames.check(event);
        if (departure == Departure.DURABLE) {
            throw new IllegalStateException("a durable event asks for no acknowledgement");
        }
        if (timeout == null) {
            throw new IllegalStateException("acknowledgements of a broadcast need a timeout");
        }
        var packet = Packet.event(namespace().name(), namespace().nextAckId(), event, args)
                .delivered(delivery);
        var answers = new BroadcastAnswers();
        if (waits()) {
            namespace().hub().afterCommit(packet, own -> ask(own, answers), answers.result());
        } else {
            ask(packet, answers);
        }
        return answers.result();
    }

    private void ask(Packet packet, BroadcastAnswers answers) {
        namespace().adapter().broadcast(packet, selection, answers::expect, answers::add);
        var hub = namespace().hub();
        answers.within(timeout, hub.threads(), late -> hub.telemetry()
                .unacknowledged(namespace(), Telemetry.Missing.TIMEOUT, late));
    }

    /** Whether what is sent now waits for the end of a transaction. */
    private boolean waits() {
        return departure != Departure.NOW && namespace().hub().inTransaction();
    }

    @Override
    public CompletionStage<List<RemoteSocket>> fetchSockets() {
        return namespace().adapter().fetchSockets(selection);
    }

    @Override
    public void socketsJoin(String... rooms) {
        checkNames(rooms);
        namespace().adapter().join(selection, List.of(rooms));
    }

    @Override
    public void socketsLeave(String... rooms) {
        checkNames(rooms);
        namespace().adapter().leave(selection, List.of(rooms));
    }

    @Override
    public void disconnectSockets(boolean close) {
        namespace().adapter().disconnect(selection, close);
    }

    /** Looks at rooms to be joined or left: those of users are not. */
    static void checkNames(String... rooms) {
        for (var room : rooms) {
            if (User.isRoom(room)) {
                throw new IllegalArgumentException("the room of a user has just that user's sockets: " + room);
            }
        }
    }

    private static Set<String> union(Set<String> some, String[] others) {
        if (some.isEmpty()) {
            return others.length == 1 ? Set.of(others[0]) : Set.copyOf(List.of(others));
        }
        var all = new HashSet<>(some);
        all.addAll(List.of(others));
        return Set.copyOf(all);
    }

    private static final class Of extends Broadcast {
        private final HubNamespace namespace;

        Of(HubNamespace namespace, Selection selection, Duration timeout, Delivery delivery, Departure departure) {
            super(selection, timeout, delivery, departure);
            this.namespace = namespace;
        }

        @Override
        HubNamespace namespace() {
            return namespace;
        }
    }
}
