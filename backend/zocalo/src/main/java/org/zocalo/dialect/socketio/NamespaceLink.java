package org.zocalo.dialect.socketio;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.Outbound;
import org.zocalo.Packet;
import org.zocalo.hub.HubNamespace;
import org.zocalo.hub.HubSocket;
import org.zocalo.hub.Link;

/** A client's way into one namespace, over its connection. */
final class NamespaceLink implements Link {
    private final Client client;
    private final String namespace;
    private final HubSocket socket;
    private volatile boolean entered;
    private volatile boolean left;

    NamespaceLink(Client client, HubNamespace namespace, Handshake handshake) {
        this.client = client;
        this.namespace = namespace.name();
        this.socket = client.revision().newcomer(namespace, client.connection(), handshake, this);
    }

    @Override
    public void accepted(HubSocket accepted) {
        entered = true;
        client.connection().send(client.revision().connect(client.server().encoder(), accepted));
    }

    @Override
    public void refused(String message, Object data) {
        client.forget(this);
        client.connection().send(client.revision().connectError(client.server().encoder(), namespace, message, data));
    }

    @Override
    public void send(Packet packet) {
        if (!left) {
            client.connection().send(client.server().encoder().event(packet));
        }
    }

    @Override
    public void post(Packet packet) {
        if (!left) {
            client.connection().post(client.server().encoder().event(packet));
        }
    }

    @Override
    public void acknowledge(long ackId, List<?> args, boolean more) {
        if (left) {
            return;
        }
        var message = client.server().encoder().ack(namespace, ackId, args);
        if (more) {
            client.connection().post(message);
        } else {
            client.connection().send(message);
        }
    }

    @Override
    public boolean writable() {
        return client.connection().writable();
    }

    @Override
    public CompletionStage<Boolean> challenge(Duration limit) {
        return client.connection().challenge(limit);
    }

    @Override
    public Outbound outbound() {
        return client.connection().outbound();
    }

    @Override
    public void watchDrain() {
        client.connection().watchDrain();
    }

    @Override
    public String transport() {
        return client.connection().transport();
    }

    @Override
    public String clientId() {
        return client.connection().id();
    }

    @Override
    public void disconnect() {
        client.putOut(this);
        left = true;
        client.connection().send(client.server().encoder().disconnect(namespace));
    }

    @Override
    public void close(DisconnectReason reason) {
        client.disconnectAll();
    }

    boolean isEntered() {
        return entered;
    }

    String namespace() {
        return namespace;
    }

    HubSocket socket() {
        return socket;
    }
}
