package org.zocalo.transport.engineio;

import org.zocalo.DisconnectReason;

/** The client pings, and the server answers; nothing else moves the deadline. A pong of the client's is a mistake. */
final class ClientHeartbeat extends Heartbeat {

    ClientHeartbeat(Session session, EngineIo engine) {
        super(session, engine);
    }

    @Override
    synchronized void start() {
        await(System.nanoTime() + whole());
    }

    @Override
    void ping() {
        start();
        session.enqueue(Frame.PONG);
    }

    @Override
    void pong() {
        session.closed(DisconnectReason.TRANSPORT_ERROR);
    }

    @Override
    void alive() {}
}
