package org.zocalo.hub;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.zocalo.Ack;
import org.zocalo.Adapter;
import org.zocalo.Arguments;
import org.zocalo.Packet;
import org.zocalo.RemoteSocket;
import org.zocalo.RoomEvent;
import org.zocalo.ServerSideEvent;

/** The sockets of one namespace on this node, for its adapter. */
record Local(HubNamespace namespace) implements Adapter.Local {

    @Override
    public Set<String> ids() {
        return namespace.ids();
    }

    @Override
    public void deliver(String id, Packet packet, boolean dropIfBusy) {
        var socket = namespace.socket(id);
        if (socket != null) {
            socket.post(packet, dropIfBusy);
        }
    }

    @Override
    public void fanOut(Packet packet, IntSupplier deliveries) {
        var recorded = Recorder.isOn();
        var telemetry = namespace.hub().telemetry();
        if (telemetry.isEmpty() && !recorded) {
            deliveries.getAsInt();
            return;
        }
        var sending = telemetry.sending(namespace, packet.event());
        var recipients = 0;
        try {
            recipients = recorded ? Recorder.record(namespace, packet, deliveries) : deliveries.getAsInt();
        } finally {
            sending.ended(recipients);
        }
    }

    @Override
    public void deliver(String id, Packet packet, Consumer<Arguments> answer) {
        var socket = namespace.socket(id);
        if (socket == null) {
            answer.accept(null);
        } else {
            socket.deliver(packet, answer);
        }
    }

    @Override
    public Optional<RemoteSocket> socket(String id) {
        return Optional.ofNullable(namespace.socket(id));
    }

    @Override
    public void serverSide(String event, Arguments args, Ack ack) {
        namespace.serverSide().said(new ServerSideEvent(namespace, event, args, ack));
    }

    @Override
    public boolean hearsRooms() {
        return namespace.roomEvents().areHeard();
    }

    @Override
    public void roomChanged(RoomEvent.Type type, String room, String id) {
        namespace.roomEvents().note(new RoomEvent(type, namespace, room, id));
    }

    @Override
    public void roomsChanged() {
        namespace.roomEvents().tell();
    }
}
