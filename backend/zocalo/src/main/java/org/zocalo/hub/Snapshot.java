package org.zocalo.hub;

import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.util.List;
import org.zocalo.Arguments;
import org.zocalo.Packet;
import org.zocalo.json.ArgumentsWriter;
import org.zocalo.json.Json;

/**
 * A packet as it is now, whatever becomes of the objects in it: an entity may be changed or detached before the packet
 * leaves. Objects become {@link Arguments} of one value, which stand for it wherever the packet is written.
 */
final class Snapshot {

    private Snapshot() {}

    /**
     * The packet with arguments that do not change.
     *
     * @throws IllegalArgumentException if one of them cannot be written as JSON
     */
    static Packet of(Packet packet) {
        var args = packet.args().stream().map(Snapshot::value).toArray();
        var ackId = packet.ackId();
        var copy = ackId.isPresent()
                ? Packet.event(packet.namespace(), ackId.getAsLong(), packet.event(), args)
                : Packet.event(packet.namespace(), packet.event(), args);
        return copy.delivered(packet.delivery());
    }

    private static Object value(Object value) {
        if (isConstant(value)) {
            return value;
        } else if (value instanceof byte[] bytes) {
            return bytes.clone();
        } else if (value instanceof ByteBuffer buffer) {
            return ByteBuffer.allocate(buffer.remaining())
                    .put(buffer.duplicate())
                    .flip();
        }
        var writer = new ArgumentsWriter();
        writer.arguments(List.of(value));
        var attachments = writer.attachments().stream().map(byte[]::clone).toList();
        return Json.arguments(Json.parse(writer.text()).asJsonArray(), attachments);
    }

    private static boolean isConstant(Object value) {
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof JsonValue
                || value instanceof Arguments;
    }
}
