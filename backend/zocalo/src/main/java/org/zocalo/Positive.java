package org.zocalo;

import java.time.Duration;

/** What an option must be at least. */
final class Positive {

    private Positive() {}

    static Duration of(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("not a positive duration: " + value);
        }
        return value;
    }

    static int of(int value) {
        if (value <= 0) {
            throw new IllegalArgumentException("not a positive number: " + value);
        }
        return value;
    }
}
