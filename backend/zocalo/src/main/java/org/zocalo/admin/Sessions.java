package org.zocalo.admin;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Those who have given the password, by the id with which they come back. The oldest go when there are too many. */
final class Sessions {
    private static final int MOST = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final long lifetime;
    private final Map<String, Long> begun = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    Sessions(Duration lifetime) {
        this.lifetime = lifetime.toNanos();
    }

    /** Begins one; its id has 16 hexadecimal digits. */
    synchronized String begin() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes);
        begun.put(id, System.nanoTime());
        return id;
    }

    /** Whether there is one of this id, not too old. */
    synchronized boolean knows(String id) {
        var when = begun.get(id);
        if (when == null) {
            return false;
        }
        if (System.nanoTime() - when > lifetime) {
            begun.remove(id);
            return false;
        }
        return true;
    }
}
