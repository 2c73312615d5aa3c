package org.zocalo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * An event on its way out, the same object for all who receive it. Its encoded form is made once, by whoever needs it
 * first, and shared.
 */
public final class Packet {
    private final String namespace;
    private final String event;
    private final List<Object> args;
    private final long ackId;
    private final Delivery delivery;
    private final Packet next;
    private volatile Encoded<?> encoded;

    private record Encoded<T>(Object codec, T form) {}

    private Packet(String namespace, String event, List<Object> args, long ackId, Delivery delivery, Packet next) {
        this.namespace = namespace;
        this.event = event;
        this.args = args;
        this.ackId = ackId;
        this.delivery = delivery;
        this.next = next;
    }

    /** An event that asks for no acknowledgement. */
    public static Packet event(String namespace, String event, Object... args) {
        return new Packet(namespace, event, List.of(args), -1, Delivery.DEFAULT, null);
    }

    /** An event that asks for an acknowledgement under a number. */
    public static Packet event(String namespace, long ackId, String event, Object... args) {
        return new Packet(namespace, event, List.of(args), ackId, Delivery.DEFAULT, null);
    }

    /** The same, and another packet that must follow wherever it goes. */
    public Packet followedBy(Packet other) {
        var both = new Packet(namespace, event, args, ackId, delivery, other);
        both.encoded = encoded;
        return both;
    }

    /** The same, to be delivered in another way. */
    public Packet delivered(Delivery how) {
        return how.equals(delivery) ? this : new Packet(namespace, event, args, ackId, how, next);
    }

    /** How it is to be delivered. */
    public Delivery delivery() {
        return delivery;
    }

    /** What must follow. */
    public Optional<Packet> next() {
        return Optional.ofNullable(next);
    }

    /** The namespace it belongs to. */
    public String namespace() {
        return namespace;
    }

    /** The event's name. */
    public String event() {
        return event;
    }

    /** The event's arguments. */
    public List<Object> args() {
        return args;
    }

    /** The number that the acknowledgement will carry. */
    public OptionalLong ackId() {
        return ackId < 0 ? OptionalLong.empty() : OptionalLong.of(ackId);
    }

    /** The form that a codec makes of this packet; made again only if another codec asks in between. */
    @SuppressWarnings("unchecked")
    public <T> T encoded(Object codec, Function<Packet, T> encoder) {
        var known = encoded;
        if (known == null || known.codec() != codec) {
            known = new Encoded<>(codec, encoder.apply(this));
            encoded = known;
        }
        return (T) known.form();
    }
}
