package org.zocalo.hub;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import org.zocalo.Limit;
import org.zocalo.Limits;
import org.zocalo.runtime.Bucket;

/** What the users may say in a second, each by all of their sockets here. A user is forgotten with the last of them. */
final class UserRates {

    /** What one user may say. */
    record Rate(Bucket events, Bucket bytes) {}

    /** Keeps nothing alive: the user's sockets do. */
    private static final class Known extends WeakReference<Rate> {
        private final String name;

        Known(String name, Rate rate, ReferenceQueue<Rate> gone) {
            super(rate, gone);
            this.name = name;
        }
    }

    private final Limits limits;
    private final ConcurrentHashMap<String, Known> users = new ConcurrentHashMap<>();
    private final ReferenceQueue<Rate> gone = new ReferenceQueue<>();

    UserRates(Limits limits) {
        this.limits = limits;
    }

    /** The one that all sockets of a user share, to be held by them. */
    Rate of(String name) {
        forget();
        var fresh = new Rate(new Bucket(limits, Limit.EVENTS_PER_USER), new Bucket(limits, Limit.BYTES_PER_USER));
        for (; ; ) {
            var known =
                    users.compute(name, (n, one) -> one == null || one.get() == null ? new Known(n, fresh, gone) : one);
            var rate = known.get();
            if (rate != null) {
                return rate;
            }
        }
    }

    private void forget() {
        for (var one = gone.poll(); one != null; one = gone.poll()) {
            users.remove(((Known) one).name, one);
        }
    }

    int size() {
        forget();
        return users.size();
    }
}
