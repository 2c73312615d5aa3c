package org.zocalo.dialect.socketio;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.zocalo.ClientListener;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.Outbound;
import org.zocalo.transport.Connection;
import org.zocalo.transport.Message;

/** A connection about which somebody wants to know; others have none, and cost nothing. */
record WatchedConnection(Connection connection, List<ClientListener> watchers) implements Connection {
    private static final System.Logger LOG = System.getLogger(WatchedConnection.class.getName());

    /** A new connection, of which all are told. */
    static Connection of(Connection connection, List<ClientListener> watchers) {
        var watched = new WatchedConnection(connection, watchers);
        watched.tell(watcher -> watcher.connected(connection.id(), connection.transport(), connection.handshake()));
        return watched;
    }

    private void tell(Consumer<ClientListener> what) {
        for (var watcher : watchers) {
            try {
                what.accept(watcher);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a listener of clients failed", e);
            }
        }
    }

    private boolean isCounted() {
        for (var watcher : watchers) {
            if (watcher.hearsTraffic()) {
                return true;
            }
        }
        return false;
    }

    private void count(boolean out, int bytes) {
        tell(watcher -> {
            if (watcher.hearsTraffic() && out) {
                watcher.sent(bytes);
            } else if (watcher.hearsTraffic()) {
                watcher.received(bytes);
            }
        });
    }

    private void countOut(Message message) {
        count(true, message.length());
        message.attachments().forEach(this::countOut);
    }

    @Override
    public void listen(Listener listener) {
        connection.listen(new Watching(listener));
    }

    @Override
    public void send(Message message) {
        if (isCounted()) {
            countOut(message);
        }
        connection.send(message);
    }

    @Override
    public void post(Message message) {
        if (isCounted()) {
            countOut(message);
        }
        connection.post(message);
    }

    private final class Watching implements Listener {
        private final Listener listener;

        Watching(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void text(String text) {
            if (isCounted()) {
                count(false, Message.length(text));
            }
            listener.text(text);
        }

        @Override
        public void binary(ByteBuffer bytes) {
            if (isCounted()) {
                count(false, bytes.remaining());
            }
            listener.binary(bytes);
        }

        @Override
        public void drained() {
            listener.drained();
        }

        @Override
        public void upgraded(String transport) {
            tell(watcher -> watcher.upgraded(id(), transport));
            listener.upgraded(transport);
        }

        @Override
        public void closed(DisconnectReason reason) {
            tell(watcher -> watcher.disconnected(id(), reason));
            listener.closed(reason);
        }
    }

    @Override
    public String id() {
        return connection.id();
    }

    @Override
    public Handshake handshake() {
        return connection.handshake();
    }

    @Override
    public int protocol() {
        return connection.protocol();
    }

    @Override
    public String transport() {
        return connection.transport();
    }

    @Override
    public Outbound outbound() {
        return connection.outbound();
    }

    @Override
    public void watchDrain() {
        connection.watchDrain();
    }

    @Override
    public boolean writable() {
        return connection.writable();
    }

    @Override
    public CompletionStage<Boolean> challenge(Duration limit) {
        return connection.challenge(limit);
    }

    @Override
    public void close(DisconnectReason reason) {
        connection.close(reason);
    }
}
