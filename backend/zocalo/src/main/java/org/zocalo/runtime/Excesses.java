package org.zocalo.runtime;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.zocalo.Limit;

/** Counts how often each limit has been exceeded, and tells the first time in the log. */
public final class Excesses {
    private static final System.Logger LOG = System.getLogger(Excesses.class.getName());

    private final Map<Limit, LongAdder> counters = new EnumMap<>(Limit.class);
    private final Set<Limit> told = ConcurrentHashMap.newKeySet();

    public Excesses() {
        for (var limit : Limit.values()) {
            counters.put(limit, new LongAdder());
        }
    }

    /** Once more. */
    public void count(Limit limit) {
        counters.get(limit).increment();
        if (told.add(limit)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The limit " + limit.text() + " has been exceeded for the first time. From now on it is only"
                            + " counted; zocalo.limits." + limit.text() + " changes it");
        }
    }

    /** How often so far, of all limits. */
    public Map<Limit, Long> counts() {
        var counts = new EnumMap<Limit, Long>(Limit.class);
        counters.forEach((limit, counter) -> counts.put(limit, counter.sum()));
        return counts;
    }
}
