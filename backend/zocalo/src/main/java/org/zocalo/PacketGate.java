package org.zocalo;

/**
 * Looks at each event of a client before anybody handles it: returns to let it through.
 *
 * <pre>{@code
 * namespace.usePacket((socket, event, args) -> limits.take(socket.id()));
 * }</pre>
 *
 * One that throws answers the acknowledgement with a {@link Problem}, that of a {@link ProblemException} or else one of
 * status 500; {@link Socket#onError} hears of it, and the event is not handled.
 */
@FunctionalInterface
public interface PacketGate {

    /** Looks at an event, in the order in which the events came; it may block. */
    void check(Socket socket, String event, Arguments args) throws Exception;
}
