package org.zocalo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a client that comes back soon enough finds again: its id, its rooms, its data and the events it has missed. Off
 * unless it is asked for; {@code connectionStateRecovery} in Socket.IO.
 *
 * <pre>{@code
 * options.connectionStateRecovery(ConnectionStateRecovery.within(Duration.ofMinutes(2)));
 * io.of("/").onConnection(socket -> { if (!socket.recovered()) socket.join("lobby"); });
 * }</pre>
 *
 * Events are kept per namespace, whoever is there, until one of the limits is reached; volatile events and those that ask
 * for an acknowledgement are not. A client that has missed an event which is kept no more begins anew.
 *
 * @param maxDisconnectionDuration how long a client may be away (2 minutes)
 * @param skipGates whether a client that comes back passes the gates unasked (yes; {@code skipMiddlewares} in Socket.IO)
 * @param maxPackets how many events are kept for a namespace (10 000)
 * @param maxBytes how much of them is kept for a namespace, in bytes as encoded (16 Mi)
 * @param store makes what keeps them, if not this node's memory
 * @param folder where the node's memory is put while the application is redeployed or the server restarts (nowhere)
 */
public record ConnectionStateRecovery(
        Duration maxDisconnectionDuration,
        boolean skipGates,
        int maxPackets,
        int maxBytes,
        Optional<RecoveryStore.Factory> store,
        Optional<Path> folder) {

    public ConnectionStateRecovery {
        if (maxDisconnectionDuration.isNegative() || maxDisconnectionDuration.isZero()) {
            throw new IllegalArgumentException("not a positive duration: " + maxDisconnectionDuration);
        }
        if (maxPackets <= 0 || maxBytes <= 0) {
            throw new IllegalArgumentException("limits of nothing: " + maxPackets + " events, " + maxBytes + " bytes");
        }
    }

    /** For clients that are back within this time. */
    public static ConnectionStateRecovery within(Duration maxDisconnectionDuration) {
        return new ConnectionStateRecovery(
                maxDisconnectionDuration, true, 10_000, 16 * 1024 * 1024, Optional.empty(), Optional.empty());
    }

    /** The same, and the gates are asked again about a client that comes back. */
    public ConnectionStateRecovery askingGates() {
        return new ConnectionStateRecovery(maxDisconnectionDuration, false, maxPackets, maxBytes, store, folder);
    }

    /** The same, with these limits for each namespace. */
    public ConnectionStateRecovery keeping(int packets, int bytes) {
        return new ConnectionStateRecovery(maxDisconnectionDuration, skipGates, packets, bytes, store, folder);
    }

    /** The same, kept elsewhere than in this node's memory. */
    public ConnectionStateRecovery in(RecoveryStore.Factory elsewhere) {
        return new ConnectionStateRecovery(
                maxDisconnectionDuration, skipGates, maxPackets, maxBytes, Optional.of(elsewhere), Optional.empty());
    }

    /**
     * The same, also over the end of the application: when it ends as it should, what is kept in memory is put into files
     * in this folder, which its successor reads and deletes. Each server needs a folder of its own, which nobody else may
     * read: private ids are in it. {@link Socket#data} comes back as what JSON makes of it: maps, lists, texts, numbers.
     */
    public ConnectionStateRecovery keptIn(Path place) {
        return new ConnectionStateRecovery(
                maxDisconnectionDuration, skipGates, maxPackets, maxBytes, Optional.empty(), Optional.of(place));
    }
}
