package org.zocalo.admin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a wrong password came from an address of late. After a few nobody there is listened to for a while. Of very
 * many addresses the ones that were quiet for longest are forgotten.
 */
final class Attempts {
    private static final int ENOUGH = 5;
    private static final int MOST = 1_000;

    private final long pause;
    private final Map<String, Tries> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST;
        }
    };

    private record Tries(int count, long last) {}

    Attempts(Duration pause) {
        this.pause = pause.toNanos();
    }

    /** Counts an attempt as failed, until it is known better; false if there were too many already. */
    synchronized boolean begin(String address) {
        var now = System.nanoTime();
        var known = byAddress.get(address);
        if (known == null || now - known.last() > pause) {
            byAddress.put(address, new Tries(1, now));
            return true;
        }
        if (known.count() >= ENOUGH) {
            return false; // and the pause is not prolonged: nobody can keep others out for good
        }
        byAddress.put(address, new Tries(known.count() + 1, now));
        return true;
    }

    /** The password was right. */
    synchronized void succeeded(String address) {
        byAddress.remove(address);
    }
}
