package org.zocalo.micrometer;

import java.time.Duration;
import java.util.HashSet;
import org.zocalo.Zocalo;

/** What waits for all clients. It is added up once for all gauges that are read in the same moment. */
final class Queues {
    private static final long MOMENT = Duration.ofSeconds(1).toNanos();

    private final Zocalo io;
    private Sum last;

    /** At one time: messages, bytes, and the messages of the longest queue. */
    record Sum(long time, long messages, long bytes, int longest) {}

    Queues(Zocalo io) {
        this.io = io;
    }

    synchronized Sum now() {
        var time = System.nanoTime();
        if (last == null || time - last.time() > MOMENT) {
            last = sum(time);
        }
        return last;
    }

    /** A client has one queue, however many namespaces it is in. */
    private Sum sum(long time) {
        var seen = new HashSet<String>();
        long messages = 0;
        long bytes = 0;
        int longest = 0;
        for (var namespace : io.namespaces()) {
            for (var socket : namespace.sockets()) {
                if (seen.add(socket.clientId())) {
                    var outbound = socket.outbound();
                    messages += outbound.messages();
                    bytes += outbound.bytes();
                    longest = Math.max(longest, outbound.messages());
                }
            }
        }
        return new Sum(time, messages, bytes, longest);
    }
}
