package org.zocalo.runtime;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes ids of exactly 20 characters: 12 random bytes that nobody can guess, and a counter that nobody can repeat. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder();

    private Ids() {}

    /** The next id. */
    public static String next() {
        var bytes = new byte[15];
        RANDOM.nextBytes(bytes);
        var count = COUNTER.getAndIncrement();
        bytes[12] = (byte) (count >> 16);
        bytes[13] = (byte) (count >> 8);
        bytes[14] = (byte) count;
        return ENCODER.encodeToString(bytes);
    }
}
