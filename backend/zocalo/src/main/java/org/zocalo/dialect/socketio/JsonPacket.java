package org.zocalo.dialect.socketio;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.zocalo.Arguments;
import org.zocalo.Parser;
import org.zocalo.json.Json;

/**
 * A packet that has come, or is still coming: binary that belongs to it follows in frames of its own.
 *
 * @param ackId the number of the acknowledgement that is asked for or given, or -1
 * @param data the JSON, or null
 * @param expected how many attachments belong to it
 */
record JsonPacket(PacketType kind, String namespace, long ackId, JsonValue data, int expected, List<byte[]> attachments)
        implements Parser.Received {

    static JsonPacket of(PacketType type, String namespace, long ackId, JsonValue data, int expected) {
        return new JsonPacket(
                type, namespace, ackId, data, expected, expected == 0 ? List.of() : new ArrayList<>(expected));
    }

    boolean isComplete() {
        return attachments.size() == expected;
    }

    void attach(ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        attachments.add(copy);
    }

    @Override
    public Parser.Type type() {
        return switch (kind) {
            case CONNECT -> Parser.Type.CONNECT;
            case DISCONNECT -> Parser.Type.DISCONNECT;
            case EVENT, BINARY_EVENT -> Parser.Type.EVENT;
            case ACK, BINARY_ACK -> Parser.Type.ACK;
            case CONNECT_ERROR -> throw new IllegalStateException("only the server says so");
        };
    }

    @Override
    public JsonObject auth() {
        return data == null ? JsonValue.EMPTY_JSON_OBJECT : data.asJsonObject();
    }

    @Override
    public String event() {
        return Json.name(array().get(0));
    }

    @Override
    public Arguments arguments() {
        return type() == Parser.Type.EVENT
                ? Json.argumentsOf(array(), attachments)
                : Json.arguments(array(), attachments);
    }

    private JsonArray array() {
        return data.asJsonArray();
    }
}
