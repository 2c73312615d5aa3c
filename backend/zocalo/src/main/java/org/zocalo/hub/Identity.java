package org.zocalo.hub;

import java.util.concurrent.Future;
import org.zocalo.User;

/** The user of a socket, as long as they may stay. */
final class Identity {
    private volatile User user;
    private Future<?> alarm;
    private boolean over;

    Identity(User user) {
        this.user = user;
    }

    User user() {
        return user;
    }

    /** The same user has shown something newer; false if it is too late. */
    synchronized boolean renew(User newer) {
        if (over) {
            return false;
        }
        user = newer;
        return true;
    }

    /** Whether the stay is over: from then on it cannot be renewed. */
    synchronized boolean ends() {
        over |= user.hasExpired();
        return over;
    }

    /** Waits for another end than before. */
    synchronized void await(Future<?> next) {
        stop();
        alarm = next;
        if (over) {
            stop();
        }
    }

    /** The socket has gone. */
    synchronized void close() {
        over = true;
        stop();
    }

    private void stop() {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }
}
