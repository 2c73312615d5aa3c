package org.zocalo.dialect.socketio;

import java.util.Optional;
import org.zocalo.Handshake;
import org.zocalo.Parser;
import org.zocalo.hub.HubNamespace;
import org.zocalo.hub.HubSocket;
import org.zocalo.hub.Link;
import org.zocalo.transport.Connection;
import org.zocalo.transport.Message;

/** Revision 5: the clients of Socket.IO 3 and 4. */
final class CurrentRevision implements Revision {
    static final CurrentRevision INSTANCE = new CurrentRevision();

    private CurrentRevision() {}

    @Override
    public Optional<Parser.Received> unasked() {
        return Optional.empty();
    }

    @Override
    public Parser.Received translated(Parser.Received packet) {
        return packet;
    }

    @Override
    public HubSocket newcomer(HubNamespace namespace, Connection connection, Handshake handshake, Link link) {
        return namespace.newcomer(handshake, link);
    }

    @Override
    public Message connect(Encoder encoder, HubSocket socket) {
        return encoder.connect(socket.namespace().name(), socket.id(), socket.pid());
    }

    @Override
    public Message connectError(Encoder encoder, String namespace, String message, Object data) {
        return encoder.connectError(namespace, message, data);
    }
}
