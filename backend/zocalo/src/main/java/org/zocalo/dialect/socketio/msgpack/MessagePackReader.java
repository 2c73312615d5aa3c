package org.zocalo.dialect.socketio.msgpack;

import jakarta.json.JsonValue;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.msgpack.core.MessageFormat;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;
import org.zocalo.Limit;
import org.zocalo.Limits;
import org.zocalo.MalformedPacketException;
import org.zocalo.json.Json;

/** Reads one packet as JSON, and puts the binary in it aside. Believes no length that it has not seen. */
final class MessagePackReader implements Closeable {
    private static final long LAST_DATE = 8_640_000_000_000_000L;
    private static final String PLACEHOLDER = "_placeholder";

    private final MessageUnpacker in;
    private final int size;
    private final Limits limits;
    private int binary;
    private final List<byte[]> attachments = new ArrayList<>(0);

    MessagePackReader(byte[] bytes, Limits limits) {
        in = MessagePack.newDefaultUnpacker(bytes);
        size = bytes.length;
        this.limits = limits;
    }

    /** The fields of the packet, but those that are undefined. */
    Map<String, JsonValue> fields() throws IOException, MalformedPacketException {
        var fields = new HashMap<String, JsonValue>();
        for (var count = in.unpackMapHeader(); count > 0; count--) {
            var name = text();
            if (isUndefined()) {
                in.skipValue();
            } else if (name.equals("data") || name.equals("type") || name.equals("nsp") || name.equals("id")) {
                fields.put(name, value(0));
            } else {
                in.skipValue();
            }
        }
        if (in.getTotalReadBytes() != size) {
            throw new MalformedPacketException("bytes after the packet");
        }
        if (size - binary > limits.of(Limit.JSON_SIZE)) {
            throw new MalformedPacketException(Limit.JSON_SIZE);
        }
        return fields;
    }

    /** The binary that placeholders stand for. */
    List<byte[]> attachments() {
        return attachments;
    }

    /** What the client's library makes of it: no other value is an extension of one byte and type 0. */
    private boolean isUndefined() throws IOException {
        return in.getNextFormat() == MessageFormat.FIXEXT1;
    }

    private JsonValue value(int depth) throws IOException, MalformedPacketException {
        var format = in.getNextFormat();
        return switch (format.getValueType()) {
            case NIL -> {
                in.unpackNil();
                yield JsonValue.NULL;
            }
            case BOOLEAN -> in.unpackBoolean() ? JsonValue.TRUE : JsonValue.FALSE;
            case INTEGER ->
                format == MessageFormat.UINT64
                        ? Json.PROVIDER.createValue(in.unpackBigInteger())
                        : Json.PROVIDER.createValue(in.unpackLong());
            case FLOAT -> number(in.unpackDouble());
            case STRING -> Json.PROVIDER.createValue(text());
            case BINARY -> attachment(bytes(in.unpackBinaryHeader()));
            case ARRAY -> array(depth);
            case MAP -> object(depth);
            case EXTENSION -> extension(format);
        };
    }

    private static JsonValue number(double value) {
        return Double.isFinite(value) ? Json.PROVIDER.createValue(value) : JsonValue.NULL;
    }

    private String text() throws IOException, MalformedPacketException {
        return new String(bytes(in.unpackRawStringHeader()), StandardCharsets.UTF_8);
    }

    /** Memory is taken only for what is there. */
    private byte[] bytes(int length) throws IOException, MalformedPacketException {
        if (length > size - in.getTotalReadBytes()) {
            throw new MalformedPacketException("less than it says");
        }
        return in.readPayload(length);
    }

    private JsonValue attachment(byte[] bytes) {
        binary += bytes.length;
        attachments.add(bytes);
        return Json.PROVIDER
                .createObjectBuilder()
                .add(PLACEHOLDER, true)
                .add("num", attachments.size() - 1)
                .build();
    }

    private void checkDepth(int depth) throws MalformedPacketException {
        if (depth >= limits.of(Limit.JSON_DEPTH)) {
            throw new MalformedPacketException(Limit.JSON_DEPTH);
        }
    }

    private JsonValue array(int depth) throws IOException, MalformedPacketException {
        checkDepth(depth);
        var count = in.unpackArrayHeader();
        if (count == 0) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        var array = Json.PROVIDER.createArrayBuilder();
        for (; count > 0; count--) {
            array.add(value(depth + 1));
        }
        return array.build();
    }

    /** An object that looks like a placeholder would be taken for one. */
    private JsonValue object(int depth) throws IOException, MalformedPacketException {
        checkDepth(depth);
        var count = in.unpackMapHeader();
        if (count == 0) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        var object = Json.PROVIDER.createObjectBuilder();
        for (; count > 0; count--) {
            var key = text();
            var value = value(depth + 1);
            if (key.equals(PLACEHOLDER) && value == JsonValue.TRUE) {
                throw new MalformedPacketException("a placeholder in MessagePack");
            }
            object.add(key, value);
        }
        return object.build();
    }

    /** Of type 0: undefined in one byte, a date in eight, else an ArrayBuffer. */
    private JsonValue extension(MessageFormat format) throws IOException, MalformedPacketException {
        var header = in.unpackExtensionTypeHeader();
        var bytes = bytes(header.getLength());
        if (header.getType() == 0 && format == MessageFormat.FIXEXT1) {
            return JsonValue.NULL;
        } else if (header.getType() == 0 && format == MessageFormat.FIXEXT8) {
            return date(ByteBuffer.wrap(bytes).getLong());
        } else if (header.getType() == 0 && !format.name().startsWith("FIX")) {
            return attachment(bytes);
        }
        return Json.PROVIDER
                .createArrayBuilder()
                .add(header.getType())
                .add(attachment(bytes))
                .build();
    }

    /** One that JavaScript would call invalid is null, as in its JSON. */
    private static JsonValue date(long milliseconds) {
        return Math.abs(milliseconds) > LAST_DATE || milliseconds == Long.MIN_VALUE
                ? JsonValue.NULL
                : Json.PROVIDER.createValue(Instant.ofEpochMilli(milliseconds).toString());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
