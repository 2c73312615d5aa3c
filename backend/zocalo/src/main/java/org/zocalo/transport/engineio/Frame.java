package org.zocalo.transport.engineio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.zocalo.Delivery;
import org.zocalo.Overflow;
import org.zocalo.transport.Message;

/** An Engine.IO packet as it goes out: a text with its type digit, or bare bytes. Shared by all who receive it. */
final class Frame {
    static final Frame CLOSE = new Frame("1", null);
    static final Frame PING = new Frame("2", null);
    static final Frame PONG = new Frame("3", null);
    static final Frame PONG_PROBE = new Frame("3probe", null);
    static final Frame NOOP = new Frame("6", null);

    /** What stands between the packets of a payload. */
    static final char SEPARATOR = '\u001e';

    private static final byte MESSAGE = 4;

    private final String text;
    private final byte[] binary;
    private final Delivery delivery;
    private final List<Frame> attachments;
    private volatile byte[] framed;
    private volatile Frame typed;

    private Frame(String text, byte[] binary) {
        this(text, binary, Delivery.DEFAULT, List.of());
    }

    private Frame(String text, byte[] binary, Delivery delivery, List<Frame> attachments) {
        this.text = text;
        this.binary = binary;
        this.delivery = delivery;
        this.attachments = attachments;
    }

    /** The first packet of a session. */
    static Frame open(String json) {
        return new Frame("0" + json, null);
    }

    /** A packet that is written already. */
    static Frame text(String packet) {
        return new Frame(packet, null);
    }

    /** The packet of a message; its attachments are packets of their own, which follow it. */
    static Frame of(Message message) {
        var attachments = message.attachments().isEmpty()
                ? List.<Frame>of()
                : message.attachments().stream().map(Frame::of).toList();
        return message.isText()
                ? new Frame("4" + message.text(), null, message.delivery(), attachments)
                : new Frame(null, message.bytes(), message.delivery(), attachments);
    }

    /** What becomes of it when too much waits. */
    Overflow overflow() {
        return delivery.overflow();
    }

    /** What must follow at once. */
    List<Frame> attachments() {
        return attachments;
    }

    /** The text, or null if it is binary. */
    String text() {
        return text;
    }

    byte[] binary() {
        return binary;
    }

    /** The bytes of a WebSocket frame with this packet in it; made once. */
    byte[] framed() {
        var known = framed;
        if (known == null) {
            known = text != null
                    ? WebSocketFrames.frame(WebSocketFrames.TEXT, text.getBytes(StandardCharsets.UTF_8))
                    : WebSocketFrames.frame(WebSocketFrames.BINARY, binary);
            framed = known;
        }
        return known;
    }

    /** This binary packet with its type in front, as version 3 has it; made once. */
    Frame typed() {
        var known = typed;
        if (known == null) {
            known = new Frame(
                    null,
                    ByteBuffer.allocate(1 + binary.length)
                            .put(MESSAGE)
                            .put(binary)
                            .array());
            typed = known;
        }
        return known;
    }

    /** How much it weighs in a queue, with its attachments: characters or bytes. */
    int size() {
        var size = text != null ? text.length() : binary.length;
        for (int i = 0; i < attachments.size(); i++) {
            size += attachments.get(i).size();
        }
        return size;
    }

    /**
     * Whether a payload of these packets may be compressed: if one of them may. The transport's own word to end a poll may
     * not.
     */
    static boolean compress(List<Frame> frames) {
        for (var frame : frames) {
            if (frame != NOOP && frame != CLOSE && frame.delivery.compress()) {
                return true;
            }
        }
        return false;
    }

    /** A payload of several packets, for an answer to a poll. */
    static byte[] payload(Iterable<Frame> frames) {
        var out = new StringBuilder();
        for (var frame : frames) {
            if (!out.isEmpty()) {
                out.append(SEPARATOR);
            }
            if (frame.text != null) {
                out.append(frame.text);
            } else {
                out.append('b').append(Base64.getEncoder().encodeToString(frame.binary));
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
