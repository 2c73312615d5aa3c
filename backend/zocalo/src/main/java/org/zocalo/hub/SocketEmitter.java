package org.zocalo.hub;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.zocalo.AckTimeoutException;
import org.zocalo.Arguments;
import org.zocalo.Delivery;
import org.zocalo.DisconnectReason;
import org.zocalo.DisconnectedException;
import org.zocalo.Emitter;
import org.zocalo.EventNames;
import org.zocalo.Overflow;
import org.zocalo.Packet;
import org.zocalo.Telemetry;

/**
 * Sends events to one socket, with a timeout or as volatile ones.
 *
 * @param limit how long acknowledgements are waited for, or null
 * @param atOnce whether it waits for no transaction
 */
record SocketEmitter(HubSocket socket, Duration limit, boolean dropIfBusy, Delivery delivery, boolean atOnce)
        implements Emitter {

    @Override
    public void emit(String event, Object... args) {
        EventNames.check(event);
        var home = socket.home();
        var packet = Packet.event(home.name(), event, args).delivered(delivery);
        if (waits()) {
            home.hub().afterCommit(packet, this::send, null);
        } else {
            send(packet);
        }
    }

    /** Sends, and tells telemetry of it. What asks for an acknowledgement is not sent again to one who comes back. */
    private void send(Packet packet) {
        var home = socket.home();
        var telemetry = home.hub().telemetry();
        var sending = telemetry.isEmpty() ? Telemetry.Sending.NONE : telemetry.sending(home, packet.event());
        try {
            if (packet.ackId().isPresent()) {
                socket.deliver(packet, dropIfBusy);
            } else {
                home.emit(socket, packet, dropIfBusy);
            }
        } finally {
            sending.ended(1);
        }
    }

    @Override
    public CompletionStage<Arguments> emitWithAck(String event, Object... args) {
        EventNames.check(event);
        var home = socket.home();
        var packet = Packet.event(home.name(), home.nextAckId(), event, args).delivered(delivery);
        var result = new CompletableFuture<Arguments>();
        if (waits()) {
            home.hub().afterCommit(packet, own -> ask(own, result), result);
        } else {
            ask(packet, result);
        }
        return result;
    }

    private void ask(Packet packet, CompletableFuture<Arguments> result) {
        var ackId = packet.ackId().orElseThrow();
        var home = socket.home();
        socket.pendingAcks().add(ackId, AckWatch.of(home, (answer, reason) -> {
            if (answer != null) {
                result.complete(answer);
            } else {
                result.completeExceptionally(new DisconnectedException(reason));
            }
        }));
        if (socket.hasEnded()) {
            socket.pendingAcks().fail(DisconnectReason.TRANSPORT_CLOSE);
        }
        send(packet);
        if (limit != null) {
            var alarm = home.hub().threads().after(limit, () -> {
                if (socket.pendingAcks().forget(ackId) != null) {
                    home.hub().telemetry().unacknowledged(home, Telemetry.Missing.TIMEOUT, 1);
                }
                result.completeExceptionally(new AckTimeoutException(List.of()));
            });
            result.whenComplete((answer, failure) -> alarm.cancel(false));
        }
    }

    /** Whether what is sent now waits for the end of a transaction. */
    private boolean waits() {
        return !atOnce && socket.home().hub().inTransaction();
    }

    @Override
    public Emitter timeout(Duration timeout) {
        return new SocketEmitter(socket, timeout, dropIfBusy, delivery, atOnce);
    }

    @Override
    public Emitter asVolatile() {
        return new SocketEmitter(socket, limit, true, delivery, atOnce);
    }

    @Override
    public Emitter overflow(Overflow policy) {
        return new SocketEmitter(socket, limit, dropIfBusy, delivery.overflow(policy), atOnce);
    }

    @Override
    public Emitter compress(boolean value) {
        return new SocketEmitter(socket, limit, dropIfBusy, delivery.compress(value), atOnce);
    }

    @Override
    public Emitter now() {
        return new SocketEmitter(socket, limit, dropIfBusy, delivery, true);
    }
}
