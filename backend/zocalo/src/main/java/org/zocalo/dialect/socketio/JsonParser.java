package org.zocalo.dialect.socketio;

import java.util.List;
import java.util.Map;
import org.zocalo.Limits;
import org.zocalo.Packet;
import org.zocalo.Parser;
import org.zocalo.json.ArgumentsWriter;

/** Socket.IO's own form: {@code <type>[<attachments>-][<namespace>,][<ack id>][JSON]}, and binary that follows. */
final class JsonParser implements Parser {
    private static final int MAX_ATTACHMENTS = 10;

    @Override
    public Encoded event(Packet packet) {
        var writer = new ArgumentsWriter();
        writer.event(packet.event(), packet.args());
        return encoded(
                PacketType.EVENT,
                PacketType.BINARY_EVENT,
                packet.namespace(),
                packet.ackId().orElse(-1),
                writer);
    }

    @Override
    public Encoded ack(String namespace, long ackId, List<?> args) {
        var writer = new ArgumentsWriter();
        writer.arguments(args);
        return encoded(PacketType.ACK, PacketType.BINARY_ACK, namespace, ackId, writer);
    }

    @Override
    public Encoded connect(String namespace, Map<String, ?> payload) {
        return payload.isEmpty()
                ? text(head(PacketType.CONNECT, 0, namespace, -1).toString())
                : value(PacketType.CONNECT, namespace, payload);
    }

    @Override
    public Encoded connectError(String namespace, Object payload) {
        return value(PacketType.CONNECT_ERROR, namespace, payload);
    }

    @Override
    public Encoded disconnect(String namespace) {
        return text(head(PacketType.DISCONNECT, 0, namespace, -1).toString());
    }

    @Override
    public Decoder decoder(Limits limits) {
        return new JsonDecoder(limits);
    }

    private static Encoded text(String text) {
        return new Encoded.Text(text, List.of());
    }

    private static Encoded value(PacketType type, String namespace, Object payload) {
        var writer = new ArgumentsWriter();
        writer.arguments(List.of(payload));
        var json = writer.text();
        return text(
                head(type, 0, namespace, -1).append(json, 1, json.length() - 1).toString());
    }

    private static Encoded encoded(
            PacketType plain, PacketType binary, String namespace, long ackId, ArgumentsWriter writer) {
        var attachments = writer.attachments();
        if (attachments.size() > MAX_ATTACHMENTS) {
            throw new IllegalArgumentException("more than 10 binary values in one event");
        }
        var type = attachments.isEmpty() ? plain : binary;
        var text = head(type, attachments.size(), namespace, ackId)
                .append(writer.text())
                .toString();
        return new Encoded.Text(text, attachments);
    }

    private static StringBuilder head(PacketType type, int attachments, String namespace, long ackId) {
        var head = new StringBuilder(96).append(type.digit());
        if (attachments > 0) {
            head.append(attachments).append('-');
        }
        if (!namespace.equals("/")) {
            head.append(namespace).append(',');
        }
        if (ackId >= 0) {
            head.append(ackId);
        }
        return head;
    }
}
