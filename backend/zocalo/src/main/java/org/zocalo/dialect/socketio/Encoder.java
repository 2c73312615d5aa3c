package org.zocalo.dialect.socketio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zocalo.Packet;
import org.zocalo.Parser;
import org.zocalo.transport.Message;

/** Makes messages of packets, by the parser. An event for many is written once and shared. */
final class Encoder {
    private final Parser parser;
    private final Function<Packet, Message> writer = this::write;

    Encoder(Parser parser) {
        this.parser = parser;
    }

    /** An event; the same message for all who get the same packet. */
    Message event(Packet packet) {
        return packet.encoded(this, writer);
    }

    private Message write(Packet packet) {
        return message(parser.event(packet)).delivered(packet.delivery());
    }

    /** An acknowledgement. */
    Message ack(String namespace, long ackId, List<?> args) {
        return message(parser.ack(namespace, ackId, args));
    }

    /** The client may enter. */
    Message connect(String namespace, String sid, Optional<String> pid) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("sid", sid);
        pid.ifPresent(secret -> answer.put("pid", secret));
        return connect(namespace, answer);
    }

    /** The same, told in another way. */
    Message connect(String namespace, Map<String, ?> payload) {
        return message(parser.connect(namespace, payload));
    }

    /** The client may not enter. */
    Message connectError(String namespace, String message, Object data) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("message", message);
        if (data != null) {
            payload.put("data", data);
        }
        return error(namespace, payload);
    }

    /** The same, told in another way. */
    Message error(String namespace, Object payload) {
        return message(parser.connectError(namespace, payload));
    }

    /** The client is put out. */
    Message disconnect(String namespace) {
        return message(parser.disconnect(namespace));
    }

    private static Message message(Parser.Encoded encoded) {
        return encoded instanceof Parser.Encoded.Text text
                ? text.attachments().isEmpty()
                        ? Message.text(text.text())
                        : Message.text(text.text(), text.attachments())
                : Message.binary(((Parser.Encoded.Binary) encoded).bytes());
    }
}
