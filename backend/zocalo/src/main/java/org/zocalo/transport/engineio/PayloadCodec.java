package org.zocalo.transport.engineio;

import java.nio.ByteBuffer;
import java.util.List;

/** How packets are put together in the body of an answer to a poll, and taken out of the body of a POST. */
interface PayloadCodec {

    /** What answers a poll with these packets. */
    Payload payload(List<Frame> packets);

    /** Whether a body of this content type, null if none is named, may come. */
    boolean takes(String type);

    /** Reads a body: its packets, in order, until one of them is the last. */
    void read(Payload body, Packets packets) throws MalformedPayloadException;

    /** Takes packets as they are read. */
    interface Packets {

        /** A text; whether there may be more. */
        boolean text(String packet);

        /** Bytes; whether there may be more. */
        boolean binary(ByteBuffer packet);
    }
}
