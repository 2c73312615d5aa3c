package org.zocalo.dialect.socketio;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.zocalo.Arguments;
import org.zocalo.Handshake;
import org.zocalo.Parser;
import org.zocalo.hub.HubNamespace;
import org.zocalo.hub.HubSocket;
import org.zocalo.hub.Link;
import org.zocalo.transport.Connection;
import org.zocalo.transport.Message;

/**
 * Revision 4: the clients of Socket.IO 1 and 2. They are asked into the main namespace by their connection, work out
 * their sockets' ids by themselves, say what others say in the payload of CONNECT in a query behind the namespace's name,
 * and hear the bare message, or the data, of an error.
 */
final class OldRevision implements Revision {
    static final OldRevision INSTANCE = new OldRevision();

    private static final Parser.Received MAIN =
            new OldPacket(Parser.Type.CONNECT, "/", -1, JsonValue.EMPTY_JSON_OBJECT, null, null);

    /** What a packet says in the current revision. */
    private record OldPacket(
            Parser.Type type, String namespace, long ackId, JsonObject auth, String event, Arguments arguments)
            implements Parser.Received {}

    private OldRevision() {}

    @Override
    public Optional<Parser.Received> unasked() {
        return Optional.of(MAIN);
    }

    @Override
    public Parser.Received translated(Parser.Received packet) {
        var name = packet.namespace();
        var query = name.indexOf('?');
        if (query < 0) {
            return packet;
        }
        var path = name.substring(0, query);
        return switch (packet.type()) {
            case CONNECT -> new OldPacket(packet.type(), path, -1, auth(name.substring(query + 1)), null, null);
            case DISCONNECT -> new OldPacket(packet.type(), path, -1, null, null, null);
            case EVENT -> new OldPacket(packet.type(), path, packet.ackId(), null, packet.event(), packet.arguments());
            case ACK -> new OldPacket(packet.type(), path, packet.ackId(), null, null, packet.arguments());
        };
    }

    private static JsonObject auth(String query) {
        var auth = Json.createObjectBuilder();
        for (var pair : query.split("&")) {
            var equals = pair.indexOf('=');
            if (equals >= 0) {
                auth.add(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            } else if (!pair.isEmpty()) {
                auth.add(decode(pair), "");
            }
        }
        return auth.build();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a stray percent sign is left as it is
        }
    }

    @Override
    public HubSocket newcomer(HubNamespace namespace, Connection connection, Handshake handshake, Link link) {
        var name = namespace.name();
        var id = name.equals("/") ? connection.id() : name + "#" + connection.id();
        return namespace.newcomer(id, handshake, link);
    }

    @Override
    public Message connect(Encoder encoder, HubSocket socket) {
        return encoder.connect(socket.namespace().name(), Map.of());
    }

    @Override
    public Message connectError(Encoder encoder, String namespace, String message, Object data) {
        return encoder.error(namespace, data == null ? message : data);
    }
}
