package org.zocalo.dialect.socketio;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.zocalo.EventNames;
import org.zocalo.Limit;
import org.zocalo.Limits;
import org.zocalo.MalformedPacketException;
import org.zocalo.Parser;
import org.zocalo.json.Json;
import org.zocalo.json.Nesting;

/** Reads {@code <type>[<attachments>-][<namespace>,][<ack id>][JSON]} and the binary frames that follow. */
final class JsonDecoder implements Parser.Decoder {
    private static final int MAX_ATTACHMENTS = 10;
    private static final int MAX_DIGITS = 18;

    private final Limits limits;
    private JsonPacket unfinished;

    JsonDecoder(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Optional<Parser.Received> text(String text) throws MalformedPacketException {
        if (unfinished != null) {
            throw new MalformedPacketException("text where binary was expected");
        }
        if (text.length() > limits.of(Limit.JSON_SIZE)) {
            throw new MalformedPacketException(Limit.JSON_SIZE);
        }
        var packet = new Scan(text, limits.of(Limit.JSON_DEPTH)).packet();
        if (packet.isComplete()) {
            return Optional.of(packet);
        }
        unfinished = packet;
        return Optional.empty();
    }

    @Override
    public Optional<Parser.Received> binary(ByteBuffer bytes) throws MalformedPacketException {
        var packet = unfinished;
        if (packet == null) {
            throw new MalformedPacketException("binary where none was expected");
        }
        packet.attach(bytes);
        if (!packet.isComplete()) {
            return Optional.empty();
        }
        unfinished = null;
        return Optional.of(packet);
    }

    /** One pass over a text. */
    private static final class Scan {
        private final String text;
        private final int maxDepth;
        private int at = 1;

        Scan(String text, int maxDepth) {
            this.text = text;
            this.maxDepth = maxDepth;
        }

        JsonPacket packet() throws MalformedPacketException {
            var type = PacketType.of(text.isEmpty() ? '?' : text.charAt(0));
            var expected = type.isBinary() ? attachments() : 0;
            var namespace = namespace();
            var ackId = number();
            var data = json();
            check(type, ackId, data, expected);
            return JsonPacket.of(type, namespace, ackId, data, expected);
        }

        private int attachments() throws MalformedPacketException {
            var count = number();
            if (at >= text.length() || text.charAt(at) != '-' || count < 1 || count > MAX_ATTACHMENTS) {
                throw new MalformedPacketException("illegal attachments");
            }
            at++;
            return (int) count;
        }

        private String namespace() {
            if (at >= text.length() || text.charAt(at) != '/') {
                return "/";
            }
            var start = at;
            var comma = text.indexOf(',', start);
            var end = comma < 0 ? text.length() : comma;
            at = Math.min(end + 1, text.length());
            return text.substring(start, end);
        }

        /** The number that begins here, or -1. */
        private long number() throws MalformedPacketException {
            var start = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            if (at - start > MAX_DIGITS) {
                throw new MalformedPacketException("a number of too many digits");
            }
            return at == start ? -1 : Long.parseLong(text, start, at, 10);
        }

        private JsonValue json() throws MalformedPacketException {
            if (at >= text.length()) {
                return null;
            }
            if (Nesting.isDeeper(text, at, maxDepth)) {
                throw new MalformedPacketException(Limit.JSON_DEPTH);
            }
            try {
                return Json.parse(text.substring(at));
            } catch (JsonException | IllegalStateException | NoSuchElementException e) {
                throw new MalformedPacketException("invalid JSON");
            }
        }
    }

    private static void check(PacketType type, long ackId, JsonValue data, int expected)
            throws MalformedPacketException {
        var valid =
                switch (type) {
                    case CONNECT -> data == null || data instanceof JsonObject;
                    case DISCONNECT -> data == null;
                    case CONNECT_ERROR -> false; // only the server says so
                    case EVENT, BINARY_EVENT -> data instanceof JsonArray array && isEvent(array);
                    case ACK, BINARY_ACK -> data instanceof JsonArray; // without an id nobody waits for it
                };
        if (!valid) {
            throw new MalformedPacketException("invalid payload of " + type);
        }
        checkPlaceholders(data, expected);
    }

    private static boolean isEvent(JsonArray array) {
        return !array.isEmpty()
                && (array.get(0) instanceof JsonNumber
                        || array.get(0) instanceof JsonString name && !EventNames.isReserved(name.getString()));
    }

    private static boolean isBelow(JsonValue value, int limit) {
        return value instanceof JsonNumber number
                && number.isIntegral()
                && number.bigDecimalValue().signum() >= 0
                && number.bigDecimalValue().compareTo(BigDecimal.valueOf(limit)) < 0;
    }

    /** Every placeholder must stand for an attachment. */
    private static void checkPlaceholders(JsonValue value, int expected) throws MalformedPacketException {
        if (expected == 0) {
            return;
        }
        if (value instanceof JsonArray array) {
            for (var item : array) {
                checkPlaceholders(item, expected);
            }
        } else if (value instanceof JsonObject object) {
            if (object.get("_placeholder") == JsonValue.TRUE) {
                if (!isBelow(object.get("num"), expected)) {
                    throw new MalformedPacketException("illegal attachments");
                }
                return;
            }
            for (var item : object.values()) {
                checkPlaceholders(item, expected);
            }
        }
    }
}
