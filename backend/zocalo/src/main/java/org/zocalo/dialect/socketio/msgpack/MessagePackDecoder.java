package org.zocalo.dialect.socketio.msgpack;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.msgpack.core.MessagePackException;
import org.zocalo.Arguments;
import org.zocalo.EventNames;
import org.zocalo.Limits;
import org.zocalo.MalformedPacketException;
import org.zocalo.Parser;
import org.zocalo.json.Json;

/** Reads packets, each of them whole in one piece. */
final class MessagePackDecoder implements Parser.Decoder {
    private static final Parser.Type[] TYPES = Parser.Type.values();

    private final Limits limits;

    MessagePackDecoder(Limits limits) {
        this.limits = limits;
    }

    /** A packet; its data is null if there is none. */
    private record Whole(Parser.Type type, String namespace, long ackId, JsonValue data, List<byte[]> attachments)
            implements Parser.Received {

        @Override
        public JsonObject auth() {
            return data == null ? JsonValue.EMPTY_JSON_OBJECT : data.asJsonObject();
        }

        @Override
        public String event() {
            return Json.name(data.asJsonArray().get(0));
        }

        @Override
        public Arguments arguments() {
            var all = data.asJsonArray();
            return type == Parser.Type.EVENT ? Json.argumentsOf(all, attachments) : Json.arguments(all, attachments);
        }
    }

    @Override
    public Optional<Parser.Received> text(String text) throws MalformedPacketException {
        throw new MalformedPacketException("text where MessagePack was expected");
    }

    @Override
    public Optional<Parser.Received> binary(ByteBuffer bytes) throws MalformedPacketException {
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        try (var reader = new MessagePackReader(copy, limits)) {
            return Optional.of(packet(reader));
        } catch (IOException | MessagePackException e) {
            throw new MalformedPacketException("invalid MessagePack");
        }
    }

    private static Whole packet(MessagePackReader reader) throws IOException, MalformedPacketException {
        var fields = reader.fields();
        var type = type(fields.get("type"));
        var namespace = fields.get("nsp") instanceof JsonString name ? name.getString() : "";
        if (!namespace.startsWith("/")) {
            throw new MalformedPacketException("invalid namespace");
        }
        var packet = new Whole(type, namespace, id(fields.get("id")), fields.get("data"), reader.attachments());
        if (!isValid(packet)) {
            throw new MalformedPacketException("invalid payload of " + type);
        }
        return packet;
    }

    private static Parser.Type type(JsonValue value) throws MalformedPacketException {
        var number = value == null ? -1 : id(value);
        if (number < 0 || number >= TYPES.length) {
            throw new MalformedPacketException("unknown packet type " + value);
        }
        return TYPES[(int) number];
    }

    private static long id(JsonValue value) throws MalformedPacketException {
        if (value == null) {
            return -1;
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            var exact = number.bigIntegerValue();
            if (exact.signum() >= 0 && exact.bitLength() < Long.SIZE) {
                return exact.longValue();
            }
        }
        throw new MalformedPacketException("invalid number " + value);
    }

    private static boolean isValid(Whole packet) {
        var data = packet.data();
        return switch (packet.type()) {
            case CONNECT ->
                data == null
                        || data instanceof JsonObject && packet.attachments().isEmpty();
            case DISCONNECT -> data == null;
            case EVENT -> data instanceof JsonArray array && !array.isEmpty() && isName(array.get(0));
            case ACK -> data instanceof JsonArray;
        };
    }

    private static boolean isName(JsonValue value) {
        return value instanceof JsonNumber
                || value instanceof JsonString name && !EventNames.isReserved(name.getString());
    }
}
