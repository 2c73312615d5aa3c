package org.zocalo.transport.engineio;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.zocalo.Limit;
import org.zocalo.Limits;
import org.zocalo.runtime.Bucket;
import org.zocalo.runtime.Excesses;

/** How many clients there are, from where, and how often they come: what is asked before anything is done for one. */
final class Crowd {
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final long SWEEP_NANOS = Duration.ofSeconds(10).toNanos();

    /** One limit that a client exceeds, and when it may try again. */
    record Excess(Limit limit, Duration retryAfter) {}

    /** The clients of one address. */
    private final class Place {
        private final Bucket handshakes = new Bucket(limits, Limit.HANDSHAKES_PER_ADDRESS);
        private volatile int clients; // changed by the map alone

        boolean isForgettable() {
            return clients == 0 && handshakes.isFull();
        }
    }

    private final Limits limits;
    private final Excesses excesses;
    private final ConcurrentHashMap<String, Place> places = new ConcurrentHashMap<>();
    private final AtomicLong swept = new AtomicLong(System.nanoTime());

    Crowd(Limits limits, Excesses excesses) {
        this.limits = limits;
        this.excesses = excesses;
    }

    /** What forbids one more client from an address, if anything does. */
    Optional<Excess> refuses(String address, int clients) {
        sweep();
        var place = places.compute(ClientAddress.network(address), (key, known) -> known == null ? new Place() : known);
        var wait = place.handshakes.take(1);
        if (wait > 0) {
            return excess(Limit.HANDSHAKES_PER_ADDRESS, Duration.ofNanos(wait));
        } else if (clients >= limits.of(Limit.CONNECTIONS)) {
            return excess(Limit.CONNECTIONS, AGAIN);
        } else if (place.clients >= limits.of(Limit.CONNECTIONS_PER_ADDRESS)) {
            return excess(Limit.CONNECTIONS_PER_ADDRESS, AGAIN);
        }
        return Optional.empty();
    }

    private Optional<Excess> excess(Limit limit, Duration retryAfter) {
        excesses.count(limit);
        return Optional.of(new Excess(limit, retryAfter));
    }

    /** A client from there has a session now. */
    void came(String address) {
        places.compute(ClientAddress.network(address), (key, known) -> {
            var place = known == null ? new Place() : known;
            place.clients++;
            return place;
        });
    }

    /** Its session has ended. */
    void went(String address) {
        places.computeIfPresent(ClientAddress.network(address), (key, place) -> {
            place.clients--;
            return place.isForgettable() ? null : place;
        });
    }

    /** Forgets now and then from where nobody comes any more. */
    private void sweep() {
        var last = swept.get();
        var now = System.nanoTime();
        if (now - last > SWEEP_NANOS && swept.compareAndSet(last, now)) {
            places.keySet()
                    .forEach(key -> places.computeIfPresent(key, (k, place) -> place.isForgettable() ? null : place));
        }
    }

    /** How many addresses are remembered. */
    int size() {
        return places.size();
    }
}
