package org.zocalo.dialect.socketio;

import org.zocalo.Packet;
import org.zocalo.Parser;
import org.zocalo.hub.Hub;
import org.zocalo.transport.Connection;

/** Socket.IO on a hub: makes of each connection a client that speaks it. */
public final class SocketIo implements Connection.Acceptor {
    private final Hub hub;
    private final Parser parser;
    private final Encoder encoder;

    public SocketIo(Hub hub) {
        this.hub = hub;
        this.parser = hub.options().parser().orElseGet(JsonParser::new);
        this.encoder = new Encoder(parser);
    }

    /** The size of an event as it is sent, in bytes, of text its characters. */
    public int size(Packet packet) {
        return encoder.event(packet).size();
    }

    @Override
    public void accept(Connection connection) {
        var listeners = hub.clientListeners();
        new Client(listeners.isEmpty() ? connection : WatchedConnection.of(connection, listeners), this).begin();
    }

    Hub hub() {
        return hub;
    }

    Parser parser() {
        return parser;
    }

    Encoder encoder() {
        return encoder;
    }
}
