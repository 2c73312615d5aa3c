package org.zocalo.transport.engineio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zocalo.Outbound;
import org.zocalo.Overflow;
import org.zocalo.Overflow.Policy;
import org.zocalo.ZocaloOptions;
import org.zocalo.runtime.Telemetries;

/** What waits for one client, in order and within limits. Guarded by the session's lock. */
final class OutboundQueue {
    private final Telemetries telemetry;
    private final ArrayDeque<Frame> frames = new ArrayDeque<>(2);
    private int bytes;
    private long since;
    private boolean overdue;
    private long sent;
    private long dropped;
    private long conflated;

    OutboundQueue(Telemetries telemetry) {
        this.telemetry = telemetry;
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    /** Queues a frame of the engine's own, whatever waits already. */
    void add(Frame frame) {
        frames.add(frame);
        bytes += frame.size();
    }

    /** Queues a frame, or drops something; false if the client lags too far behind and must be cut off. */
    boolean offer(Frame frame, ZocaloOptions limits) {
        var overflow = frame.overflow();
        if (overflow.policy() == Policy.CONFLATE && removeIf(overflow)) {
            conflated++;
            tell(Policy.CONFLATE);
        }
        while (isFull(frame, limits)) {
            if (overflow.policy() == Policy.DROP_NEWEST || !dropOldest()) {
                tell(overflow.policy());
                if (overflow.policy() == Policy.DISCONNECT) {
                    return false;
                }
                dropped++;
                return true;
            }
        }
        add(frame);
        return true;
    }

    private void tell(Policy policy) {
        telemetry.dropped(policy.name().toLowerCase(Locale.ROOT));
    }

    /** A message that is too large by itself is no sign of a client that lags. */
    private boolean isFull(Frame frame, ZocaloOptions limits) {
        return !frames.isEmpty()
                && (frames.size() >= limits.maxOutboundMessages()
                        || bytes + frame.size() > limits.maxOutboundBytes()
                        || overdue);
    }

    /** The transport cannot take what there is; asked often enough to know how long that has been so. */
    void waits(ZocaloOptions limits) {
        var now = System.nanoTime();
        if (since == 0) {
            since = now;
        } else if (now - since > limits.maxOutboundAge().toNanos()) {
            overdue = true;
        }
    }

    private void waitsNoMore() {
        since = 0;
        overdue = false;
    }

    private boolean dropOldest() {
        for (var each = frames.iterator(); each.hasNext(); ) {
            var frame = each.next();
            var policy = frame.overflow().policy();
            if (policy == Policy.DROP_OLDEST || policy == Policy.CONFLATE) {
                each.remove();
                bytes -= frame.size();
                waitsNoMore();
                dropped++;
                tell(policy);
                return true;
            }
        }
        return false;
    }

    private boolean removeIf(Overflow same) {
        for (var each = frames.iterator(); each.hasNext(); ) {
            var frame = each.next();
            if (frame.overflow().equals(same)) {
                each.remove();
                bytes -= frame.size();
                return true;
            }
        }
        return false;
    }

    /**
     * All there is, with what belongs to it, in the order in which it is to be written. The end of the session comes by
     * itself, after all else: clients in one payload deal with it first, and do not hear that they were put out.
     */
    List<Frame> takeAll() {
        var ends = frames.size() > 1 && frames.peekLast() == Frame.CLOSE;
        if (ends) {
            frames.removeLast();
        }
        var all = new ArrayList<Frame>(frames.size());
        for (var frame : frames) {
            all.add(frame);
            if (!frame.attachments().isEmpty()) {
                all.addAll(frame.attachments());
            }
        }
        sent += frames.size();
        clear();
        if (ends) {
            add(Frame.CLOSE);
        }
        return all;
    }

    void clear() {
        frames.clear();
        bytes = 0;
        waitsNoMore();
    }

    Outbound outbound() {
        return new Outbound(frames.size(), bytes, sent, dropped, conflated);
    }
}
