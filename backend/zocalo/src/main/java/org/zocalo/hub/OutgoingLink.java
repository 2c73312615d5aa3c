package org.zocalo.hub;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.zocalo.DisconnectReason;
import org.zocalo.Outbound;
import org.zocalo.Packet;

/**
 * A way to a client on which somebody wants to hear the events; others have none. They are heard in the socket's mailbox,
 * one after another, and hold up neither who sends nor the others who are sent to.
 */
record OutgoingLink(Link link, HubSocket socket) implements Link {

    @Override
    public void send(Packet packet) {
        tell(packet);
        link.send(packet);
    }

    @Override
    public void post(Packet packet) {
        tell(packet);
        link.post(packet);
    }

    private void tell(Packet packet) {
        var all = socket.listeners.anyOutgoing();
        if (!all.isEmpty()) {
            socket.execute(() -> socket.listeners.outgoing(socket, all, packet));
        }
    }

    @Override
    public void accepted(HubSocket socket) {
        link.accepted(socket);
    }

    @Override
    public void refused(String message, Object data) {
        link.refused(message, data);
    }

    @Override
    public void acknowledge(long ackId, List<?> args, boolean more) {
        link.acknowledge(ackId, args, more);
    }

    @Override
    public boolean writable() {
        return link.writable();
    }

    @Override
    public CompletionStage<Boolean> challenge(Duration limit) {
        return link.challenge(limit);
    }

    @Override
    public Outbound outbound() {
        return link.outbound();
    }

    @Override
    public void watchDrain() {
        link.watchDrain();
    }

    @Override
    public String transport() {
        return link.transport();
    }

    @Override
    public String clientId() {
        return link.clientId();
    }

    @Override
    public void disconnect() {
        link.disconnect();
    }

    @Override
    public void close(DisconnectReason reason) {
        link.close(reason);
    }
}
