package org.zocalo.boot;

import org.zocalo.hub.Clients;
import org.zocalo.transport.engineio.EngineIo;

/** The clients that come by Engine.IO. */
record EngineClients(EngineIo engine) implements Clients {

    @Override
    public int count() {
        return engine.clientsCount();
    }

    @Override
    public void refuse() {
        engine.refuse();
    }

    @Override
    public boolean areServed() {
        return engine.isWritten();
    }

    @Override
    public void end() {
        engine.end();
    }

    @Override
    public void cut() {
        engine.close();
    }
}
