package org.zocalo.hub;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zocalo.Ack;
import org.zocalo.runtime.Mailbox;

/** The way to answer one event, once. */
final class SocketAck implements Ack {
    private final Link link;
    private final long ackId;
    private final Mailbox mailbox;
    private final AtomicBoolean sent = new AtomicBoolean();

    SocketAck(Link link, long ackId, Mailbox mailbox) {
        this.link = link;
        this.ackId = ackId;
        this.mailbox = mailbox;
    }

    @Override
    public boolean requested() {
        return ackId >= 0;
    }

    @Override
    public void send(Object... args) {
        if (requested() && sent.compareAndSet(false, true)) {
            try {
                link.acknowledge(ackId, List.of(args), mailbox.hasMore());
            } catch (IllegalArgumentException e) {
                sent.set(false); // it cannot be written, but the problem that follows can
                throw e;
            }
        }
    }
}
