package org.zocalo.transport.engineio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads payloads of version 3. */
final class V3Payload {
    static final int TEXT = 0;
    static final int BINARY = 1;
    static final int END_OF_LENGTH = 255;

    private static final int MAX_DIGITS = 9;

    private V3Payload() {}

    /** A payload of characters. */
    static void read(String payload, PayloadCodec.Packets packets) throws MalformedPayloadException {
        if (payload.isEmpty()) {
            throw new MalformedPayloadException("no packet");
        }
        for (var at = 0; at < payload.length(); ) {
            var colon = payload.indexOf(':', at);
            var begin = colon + 1;
            var length = length(payload, at, colon);
            if (length > payload.length() - begin) {
                throw new MalformedPayloadException("a packet is cut off");
            }
            at = begin + length;
            if (length > 0 && !packets.text(payload.substring(begin, at))) {
                return;
            }
        }
    }

    private static int length(String payload, int from, int to) throws MalformedPayloadException {
        var isNumber = from < to
                && to - from <= MAX_DIGITS
                && payload.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isNumber) {
            throw new MalformedPayloadException("no length");
        }
        return Integer.parseInt(payload, from, to, 10);
    }

    /** A payload of bytes. */
    static void read(byte[] payload, PayloadCodec.Packets packets) throws MalformedPayloadException {
        var rest = ByteBuffer.wrap(payload);
        var more = true;
        while (more && rest.hasRemaining()) {
            var kind = rest.get();
            var packet = next(rest, length(rest));
            more = switch (kind) {
                case TEXT -> packets.text(StandardCharsets.UTF_8.decode(packet).toString());
                case BINARY -> packets.binary(packet);
                default -> throw new MalformedPayloadException("neither text nor binary");
            };
        }
    }

    private static int length(ByteBuffer rest) throws MalformedPayloadException {
        var length = 0;
        for (var digits = 0; rest.hasRemaining() && digits <= MAX_DIGITS; digits++) {
            var digit = rest.get() & 0xff;
            if (digit == END_OF_LENGTH && digits > 0) {
                return length;
            } else if (digit > 9) {
                break;
            }
            length = length * 10 + digit;
        }
        throw new MalformedPayloadException("no length");
    }

    private static ByteBuffer next(ByteBuffer rest, int length) throws MalformedPayloadException {
        if (length < 0 || length > rest.remaining()) {
            throw new MalformedPayloadException("a packet is cut off");
        }
        var packet = rest.slice(rest.position(), length);
        rest.position(rest.position() + length);
        return packet;
    }
}
