package org.zocalo.hub;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.zocalo.DisconnectReason;
import org.zocalo.Outbound;
import org.zocalo.Packet;

/** The way to one client in one namespace: what a dialect gives the hub. None of its methods blocks. */
public interface Link {

    /** The client may enter: it is told its id, and from now on the socket gets its events. */
    void accepted(HubSocket socket);

    /** The client may not enter: it is told why. */
    void refused(String message, Object data);

    /** Sends an event. */
    void send(Packet packet);

    /** Sends an event that goes to many: it may leave a moment later, together with others. */
    void post(Packet packet);

    /**
     * Sends the acknowledgement of an event that the client sent.
     *
     * @param more whether more is about to follow; then it may leave a moment later, together with that
     */
    void acknowledge(long ackId, List<?> args, boolean more);

    /** Whether something sent now would leave at once. */
    boolean writable();

    /** Asks the client whether it is still there; it is ended if it does not answer within a while. */
    CompletionStage<Boolean> challenge(Duration limit);

    /** What waits for the client's connection. */
    Outbound outbound();

    /** From now on {@link HubSocket#drained} is called each time when nothing waits any more. */
    void watchDrain();

    /** The name of the transport in use. */
    String transport();

    /** The id of the client's connection. */
    String clientId();

    /** The server puts the client out of the namespace: it is told. */
    void disconnect();

    /** The server ends the client's connection, with all its namespaces. */
    void close(DisconnectReason reason);
}
