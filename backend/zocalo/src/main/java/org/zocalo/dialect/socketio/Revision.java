package org.zocalo.dialect.socketio;

import java.util.Optional;
import org.zocalo.Handshake;
import org.zocalo.Parser;
import org.zocalo.hub.HubNamespace;
import org.zocalo.hub.HubSocket;
import org.zocalo.hub.Link;
import org.zocalo.transport.Connection;
import org.zocalo.transport.Message;

/** What the revisions of Socket.IO's protocol do each in their own way; events and acknowledgements are not among it. */
interface Revision {

    /** The one that a connection's client speaks. */
    static Revision of(Connection connection) {
        return connection.protocol() == 3 ? OldRevision.INSTANCE : CurrentRevision.INSTANCE;
    }

    /** What clients mean that say nothing and want to be let in all the same. */
    Optional<Parser.Received> unasked();

    /** A packet as it would have come by the current revision. */
    Parser.Received translated(Parser.Received packet);

    /** A client that is about to ask to enter a namespace. */
    HubSocket newcomer(HubNamespace namespace, Connection connection, Handshake handshake, Link link);

    /** The client may enter. */
    Message connect(Encoder encoder, HubSocket socket);

    /** The client may not enter. */
    Message connectError(Encoder encoder, String namespace, String message, Object data);
}
