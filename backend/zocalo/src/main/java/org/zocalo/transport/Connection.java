package org.zocalo.transport;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.Outbound;

/** One ordered pipe of text and bytes to one client, whatever the transport. */
public interface Connection {

    /** The session's id: a secret between the server and this client. */
    String id();

    /** What the client's first request said. */
    Handshake handshake();

    /** The revision of Engine.IO that the client speaks: 4, or 3 if it is one of Socket.IO 1 or 2. */
    default int protocol() {
        return 4;
    }

    /** The name of the transport in use. */
    String transport();

    /** Who hears what comes. To be called once, before the method that got the connection returns. */
    void listen(Listener listener);

    /** Queues a message and writes what is queued; never blocks. Nothing happens once the connection is closed. */
    void send(Message message);

    /** Queues a message that is one of many: it is written a moment later, together with what else is queued by then. */
    void post(Message message);

    /** What waits, and what has become of the rest. */
    Outbound outbound();

    /** From now on the listener hears each time when all that was queued has been written. */
    void watchDrain();

    /** Whether a message would leave at once. */
    boolean writable();

    /**
     * Asks the client for a sign of life; if there is none within the limit the connection is ended. Whether it lives.
     */
    CompletionStage<Boolean> challenge(Duration limit);

    /**
     * Closes it from this side: what is queued is still written. The listener hears of it at once, with this reason.
     */
    void close(DisconnectReason reason);

    /** Hears what comes through a connection: one call after another, on the transport's threads. It must not block. */
    interface Listener {

        void text(String text);

        void binary(ByteBuffer bytes);

        /** All that was queued has been written; heard only on demand. */
        default void drained() {}

        /** Another transport is in use from now on. */
        default void upgraded(String transport) {}

        /** Heard once, as the last. */
        void closed(DisconnectReason reason);
    }

    /** Takes new connections. */
    @FunctionalInterface
    interface Acceptor {
        void accept(Connection connection);
    }
}
