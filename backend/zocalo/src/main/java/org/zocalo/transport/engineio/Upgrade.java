package org.zocalo.transport.engineio;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;

/**
 * A WebSocket on probation: {@code 2probe} is answered by {@code 3probe}, polls are ended by a noop, and at {@code 5} it
 * becomes the session's transport. If anything goes wrong the session stays on polling.
 */
final class Upgrade {
    private static final Duration CHECK = Duration.ofMillis(100);

    private final Session session;
    private final WebSocket socket;
    private final EngineIo engine;
    private final Future<?> timeout;
    private volatile boolean probed;
    private volatile boolean over;

    private Upgrade(Session session, WebSocket socket, EngineIo engine) {
        this.session = session;
        this.socket = socket;
        this.engine = engine;
        this.timeout = engine.threads().after(engine.options().upgradeTimeout(), this::fail);
    }

    /** Puts a WebSocket on probation; empty if the session cannot be upgraded. */
    static Upgrade begin(Session session, WebSocket socket, EngineIo engine) {
        var upgrade = new Upgrade(session, socket, engine);
        if (!engine.options().allowUpgrades() || !session.begin(upgrade)) {
            upgrade.cancel();
            return null;
        }
        return upgrade;
    }

    /** A packet on the WebSocket; whether it is the one that ends the probation well. */
    boolean receive(String packet) {
        if (packet.equals("2probe") && !probed) {
            probed = true;
            session.writeTo(socket, List.of(Frame.PONG_PROBE));
            check();
        } else if (packet.equals("5") && probed) {
            end();
            session.complete(this, socket);
            return true;
        } else {
            fail();
        }
        return false;
    }

    /** Ends a poll that has nothing to wait for, so that the client can let go of polling. */
    private void check() {
        engine.threads().tick(CHECK, () -> {
            if (!over) {
                var polling = session.polling();
                if (polling != null && session.idle()) {
                    polling.noop();
                }
                check();
            }
        });
    }

    /** Not well: the session stays as it is. */
    void fail() {
        if (!over) {
            session.abandon(this);
            cancel();
        }
    }

    void cancel() {
        end();
        socket.close();
    }

    private void end() {
        over = true;
        timeout.cancel(false);
    }
}
