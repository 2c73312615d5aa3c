package org.zocalo;

/**
 * How an event is to be delivered.
 *
 * @param compress whether a transport may compress it
 * @param overflow what becomes of it when too much waits for a client
 */
public record Delivery(boolean compress, Overflow overflow) {
    /** As if nothing had been said. */
    public static final Delivery DEFAULT = new Delivery(true, Overflow.disconnect());

    /** The same, compressed or not. */
    public Delivery compress(boolean value) {
        return new Delivery(value, overflow);
    }

    /** The same under a policy. */
    public Delivery overflow(Overflow policy) {
        return new Delivery(compress, policy);
    }
}
