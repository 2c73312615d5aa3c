package org.zocalo;

import jakarta.json.JsonObject;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes Socket.IO packets and reads them: the form they have on the wire. Clients must use the same one.
 *
 * <pre>{@code
 * options.parser(new MessagePackParser()); // and in the client: io({ parser: msgpackParser })
 * }</pre>
 *
 * The writing methods are called by several threads; an event for many is written once. They throw an
 * {@link IllegalArgumentException} for a value that cannot be written. Arguments are what {@link Emitter} allows, and
 * received {@link Arguments} among them stand for all their values.
 */
public interface Parser {

    /** Writes an event. */
    Encoded event(Packet packet);

    /** Writes an acknowledgement. */
    Encoded ack(String namespace, long ackId, List<?> args);

    /** Writes that the client may enter; the payload has the socket's id as {@code sid}, unless the client is an old one. */
    Encoded connect(String namespace, Map<String, ?> payload);

    /** Writes that the client may not enter; the payload has a {@code message}, and {@code data}; for an old client it is one of them. */
    Encoded connectError(String namespace, Object payload);

    /** Writes that the client is put out. */
    Encoded disconnect(String namespace);

    /**
     * What reads one connection; its methods are called one after another. What exceeds {@link Limit#JSON_DEPTH} or {@link
     * Limit#JSON_SIZE} is a {@link MalformedPacketException} of that limit.
     */
    Decoder decoder(Limits limits);

    /** A packet as it is sent. */
    sealed interface Encoded {
        /** A text, and binary that follows it at once. The arrays must not change afterwards. */
        record Text(String text, List<byte[]> attachments) implements Encoded {}

        /** One piece of binary. The array must not change afterwards. */
        record Binary(byte[] bytes) implements Encoded {}
    }

    /** Reads what comes through one connection. */
    interface Decoder {

        /** A text has come; the packet, if it is complete. */
        Optional<Received> text(String text) throws MalformedPacketException;

        /** Binary has come, which is the caller's again afterwards; the packet, if it is complete. */
        Optional<Received> binary(ByteBuffer bytes) throws MalformedPacketException;
    }

    /** A packet that has come, and makes sense: what an event is called, and that its data fits its type, is checked. */
    interface Received {

        Type type();

        /** The namespace, with its leading slash. */
        String namespace();

        /** The number of the acknowledgement that is asked for or given, or -1. */
        long ackId();

        /** The payload of {@link Type#CONNECT}, empty if there is none. */
        JsonObject auth();

        /** The name of an event. */
        String event();

        /** The arguments of an event or acknowledgement. */
        Arguments arguments();
    }

    /** What a client may send. */
    enum Type {
        CONNECT,
        DISCONNECT,
        EVENT,
        ACK
    }
}
