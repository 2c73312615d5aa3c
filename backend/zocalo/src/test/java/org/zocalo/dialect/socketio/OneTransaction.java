package org.zocalo.dialect.socketio;

import java.util.ArrayList;
import java.util.List;
import org.zocalo.hub.Outgoing;
import org.zocalo.hub.Transactions;

/** A transaction that is open until it is ended. */
final class OneTransaction implements Transactions {
    final List<Outgoing> waiting = new ArrayList<>();
    private boolean open = true;

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public synchronized void afterCommit(Outgoing one) {
        waiting.add(one);
    }

    void commit() {
        open = false;
        waiting.forEach(Outgoing::send);
    }

    @Override
    public void rollBack() {
        open = false;
        waiting.forEach(Outgoing::drop);
    }
}
