package org.zocalo.transport;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.zocalo.Delivery;

/**
 * One text or binary to send, and the binary that must follow it without anything in between. Immutable, and shared by
 * all connections it goes to; a transport keeps its own encoding with it.
 */
public final class Message {
    private final String text;
    private final byte[] binary;
    private final List<Message> attachments;
    private final Delivery delivery;
    private volatile Object wire;
    private int length = -1;

    private Message(String text, byte[] binary, List<Message> attachments, Delivery delivery) {
        this.text = text;
        this.binary = binary;
        this.attachments = attachments;
        this.delivery = delivery;
    }

    /** A text. */
    public static Message text(String text) {
        return new Message(text, null, List.of(), Delivery.DEFAULT);
    }

    /** A text with binary that follows it. The arrays must not change afterwards. */
    public static Message text(String text, List<byte[]> attachments) {
        return new Message(text, null, attachments.stream().map(Message::binary).toList(), Delivery.DEFAULT);
    }

    /** Bytes. The array must not change afterwards. */
    public static Message binary(byte[] bytes) {
        return new Message(null, bytes, List.of(), Delivery.DEFAULT);
    }

    /** The same message, to be delivered in another way. */
    public Message delivered(Delivery how) {
        if (how.equals(delivery)) {
            return this;
        }
        var others = attachments.stream().map(one -> one.delivered(how)).toList();
        return new Message(text, binary, others, how);
    }

    /** How it is to be delivered. */
    public Delivery delivery() {
        return delivery;
    }

    /** Whether it is text. */
    public boolean isText() {
        return text != null;
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** The bytes: those of the text in UTF-8, if it is text. */
    public byte[] bytes() {
        return binary != null ? binary : text.getBytes(StandardCharsets.UTF_8);
    }

    /** How much it is, with what must follow: bytes, of text its characters. */
    public int size() {
        var size = text != null ? text.length() : binary.length;
        for (var attachment : attachments) {
            size += attachment.size();
        }
        return size;
    }

    /** How many bytes it has by itself, of text in UTF-8; counted once, however many it goes to. */
    public int length() {
        var known = length;
        if (known < 0) {
            known = text != null ? length(text) : binary.length;
            length = known;
        }
        return known;
    }

    /** How many bytes a text has in UTF-8. */
    public static int length(String text) {
        var bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= 0x800 && !Character.isSurrogate(c)) {
                bytes += 2;
            } else if (c >= 0x80) {
                bytes++; // a surrogate too: a pair has four
            }
        }
        return bytes;
    }

    /** What must follow at once. */
    public List<Message> attachments() {
        return attachments;
    }

    /** The form in which the transport writes it, made by whoever needs it first. */
    @SuppressWarnings("unchecked")
    public <T> T wire(Class<T> type, Function<Message, T> encoder) {
        var known = wire;
        if (!type.isInstance(known)) {
            known = encoder.apply(this);
            wire = known;
        }
        return (T) known;
    }
}
