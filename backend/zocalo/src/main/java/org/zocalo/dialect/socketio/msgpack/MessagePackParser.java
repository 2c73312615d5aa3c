package org.zocalo.dialect.socketio.msgpack;

import java.util.List;
import java.util.Map;
import org.zocalo.Limits;
import org.zocalo.Packet;
import org.zocalo.Parser;

/**
 * One MessagePack map per packet, in one piece of binary: what {@code socket.io-msgpack-parser} 3 speaks.
 *
 * <pre>{@code
 * void configure(@Observes ZocaloOptions options) { options.parser(new MessagePackParser()); }
 * // and in the client: io({ parser: require("socket.io-msgpack-parser") })
 * }</pre>
 *
 * Binary may stand anywhere, and more than ten times. What is a value of its own in MessagePack only is read as in
 * JSON: {@code undefined} as null, a {@code Date} as its ISO text, NaN as null; an {@code ArrayBuffer} is binary, and
 * another extension is an array of its type and its bytes. Dates leave as text, too.
 */
public final class MessagePackParser implements Parser {
    static final int CONNECT = 0;
    static final int DISCONNECT = 1;
    static final int EVENT = 2;
    static final int ACK = 3;
    static final int CONNECT_ERROR = 4;

    @Override
    public Encoded event(Packet packet) {
        var id = packet.ackId().orElse(-1);
        return packet(EVENT, packet.namespace(), id, writer -> writer.event(packet.event(), packet.args()));
    }

    @Override
    public Encoded ack(String namespace, long ackId, List<?> args) {
        return packet(ACK, namespace, ackId, writer -> writer.arguments(args));
    }

    @Override
    public Encoded connect(String namespace, Map<String, ?> payload) {
        return packet(CONNECT, namespace, -1, writer -> writer.value(payload));
    }

    @Override
    public Encoded connectError(String namespace, Object payload) {
        return packet(CONNECT_ERROR, namespace, -1, writer -> writer.value(payload));
    }

    @Override
    public Encoded disconnect(String namespace) {
        return packet(DISCONNECT, namespace, -1, null);
    }

    @Override
    public Decoder decoder(Limits limits) {
        return new MessagePackDecoder(limits);
    }

    private static Encoded packet(int type, String namespace, long id, MessagePackWriter.Part data) {
        return new Encoded.Binary(MessagePackWriter.packet(type, namespace, id, data));
    }
}
