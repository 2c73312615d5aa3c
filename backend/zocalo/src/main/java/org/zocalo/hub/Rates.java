package org.zocalo.hub;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zocalo.Ack;
import org.zocalo.DisconnectReason;
import org.zocalo.Limit;
import org.zocalo.LimitExceededException;
import org.zocalo.runtime.Bucket;

/**
 * What one client may say in a second. What is too much is answered with a problem, or dropped where no answer is wanted;
 * a client that does not stop is put out. Called for one event after another, on the transport's threads.
 */
final class Rates {
    static final String EXCEEDED = "limit-exceeded";
    private static final double SECOND = 1e9;
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final HubSocket socket;
    private final Hub hub;
    private final Bucket events;
    private final Bucket bytes;
    private final Bucket drops;
    private final UserRates.Rate user;
    private boolean out;

    Rates(HubSocket socket) {
        this.socket = socket;
        this.hub = socket.home().hub();
        var limits = hub.options().limits();
        events = new Bucket(limits, Limit.EVENTS_PER_SOCKET);
        bytes = new Bucket(limits, Limit.BYTES_PER_SOCKET);
        drops = new Bucket(limits, Limit.DROPS_PER_SOCKET);
        user = socket.user().map(one -> hub.userRates().of(one.name())).orElse(null);
    }

    /** Whether an event may be handled; if not, its client has been told. */
    boolean pass(long size, Ack ack) {
        return !out
                && pass(events, 1, ack)
                && pass(bytes, size, ack)
                && (user == null || pass(user.events(), 1, ack) && pass(user.bytes(), size, ack));
    }

    private boolean pass(Bucket bucket, long units, Ack ack) {
        var wait = bucket.take(units);
        if (wait == 0) {
            return true;
        }
        hub.excesses().count(bucket.limit());
        ack.send(answer(bucket.limit(), wait));
        if (drops.take(1) > 0) {
            out = true;
            hub.excesses().count(Limit.DROPS_PER_SOCKET);
            hub.threads().workers().execute(this::putOut);
        }
        return false;
    }

    /**
     * With its whole connection, as it could enter again at once; but not before it has had time to read why: a connection
     * that is closed while its client still writes loses what the client has not read.
     */
    private void putOut() {
        socket.emit(EXCEEDED, new LimitExceededException(Limit.DROPS_PER_SOCKET).problem(socket.locale()));
        socket.putOut(DisconnectReason.LIMIT_EXCEEDED);
        hub.after(GRACE, () -> socket.disconnect(true));
    }

    /** A problem that says after how many seconds it may be tried again. */
    private Map<String, Object> answer(Limit limit, long wait) {
        var problem = new LimitExceededException(limit).problem(socket.locale());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("type", problem.type());
        answer.put("title", problem.title());
        answer.put("status", problem.status());
        answer.put("detail", problem.detail());
        answer.put("errors", problem.errors());
        answer.put("retryAfter", (long) Math.ceil(wait / SECOND));
        return answer;
    }
}
