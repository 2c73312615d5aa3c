package org.zocalo.transport.engineio;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Packets have their length in front, and binary its type: {@code 6:4hello10:b4AQIDBA==} as text, or as bytes, if there
 * is binary and the client takes it so, {@code 00 06 ff "4hello" 01 05 ff 04 01 02 03 04}.
 */
enum V3Codec implements PayloadCodec, FrameCodec {
    /** For clients that take bytes. */
    BINARY {
        @Override
        public Payload payload(List<Frame> packets) {
            return hasBinary(packets) ? new Payload(Payload.BINARY, bytes(packets)) : Payload.text(text(packets));
        }

        @Override
        Frame frame(Frame binary) {
            return binary.typed();
        }
    },
    /** For clients that take text only. */
    BASE64 {
        @Override
        public Payload payload(List<Frame> packets) {
            return Payload.text(text(packets));
        }

        @Override
        Frame frame(Frame binary) {
            return Frame.text(base64(binary));
        }
    };

    /** What goes through a WebSocket for a binary packet. */
    abstract Frame frame(Frame binary);

    @Override
    public List<Frame> frames(List<Frame> packets) {
        return hasBinary(packets)
                ? packets.stream()
                        .map(packet -> packet.text() != null ? packet : frame(packet))
                        .toList()
                : packets;
    }

    private static boolean hasBinary(List<Frame> packets) {
        for (var packet : packets) {
            if (packet.text() == null) {
                return true;
            }
        }
        return false;
    }

    /** A payload of characters; they are counted as Java and JavaScript count them. */
    static String text(List<Frame> packets) {
        var out = new StringBuilder();
        for (var packet : packets) {
            var text = packet.text() != null ? packet.text() : base64(packet);
            out.append(text.length()).append(':').append(text);
        }
        return out.toString();
    }

    private static String base64(Frame packet) {
        return "b4" + Base64.getEncoder().encodeToString(packet.binary());
    }

    private static byte[] bytes(List<Frame> packets) {
        var out = new ByteArrayOutputStream();
        for (var packet : packets) {
            var isText = packet.text() != null;
            var bytes = isText
                    ? packet.text().getBytes(StandardCharsets.UTF_8)
                    : packet.typed().binary();
            out.write(isText ? V3Payload.TEXT : V3Payload.BINARY);
            String.valueOf(bytes.length).chars().forEach(digit -> out.write(digit - '0'));
            out.write(V3Payload.END_OF_LENGTH);
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    @Override
    public boolean takes(String type) {
        return true;
    }

    @Override
    public void read(Payload body, Packets packets) throws MalformedPayloadException {
        if (Payload.isBinary(body.type())) {
            V3Payload.read(body.bytes(), packets);
        } else {
            V3Payload.read(body.text(), packets);
        }
    }
}
