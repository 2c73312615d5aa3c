package org.zocalo.transport.engineio;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zocalo.DisconnectReason;

/** Long-polling: frames wait for a GET, and leave together as its answer. */
final class Polling extends Transport {
    private final Session session;
    private final PayloadCodec codec;
    private final AtomicBoolean posting = new AtomicBoolean();
    private Exchange pending;

    Polling(Session session, PayloadCodec codec) {
        this.session = session;
        this.codec = codec;
    }

    @Override
    String name() {
        return POLLING;
    }

    @Override
    boolean ready() {
        return pending != null;
    }

    @Override
    boolean write(List<Frame> frames) {
        var poll = take();
        if (poll != null) {
            poll.ok(payload(frames), Frame.compress(frames));
        }
        return true;
    }

    /** What answers a poll with these frames. */
    Payload payload(List<Frame> frames) {
        return codec.payload(frames);
    }

    /** A GET has come. */
    void poll(Exchange poll) {
        var other = session.locked(() -> {
            if (session.isClosed()) {
                return poll;
            }
            var before = pending;
            if (before == null) {
                pending = poll;
            }
            return before;
        });
        if (other == poll) {
            poll.refuse(Refusal.UNKNOWN_SID);
        } else if (other != null) {
            session.closed(DisconnectReason.TRANSPORT_ERROR); // two at once: the pending one is told
            poll.status(400);
        } else {
            session.flush();
        }
    }

    /** The body of a POST may be read, unless another is being read: then neither counts. */
    boolean beginPost() {
        if (posting.compareAndSet(false, true)) {
            return true;
        }
        session.closed(DisconnectReason.TRANSPORT_ERROR);
        return false;
    }

    void endPost() {
        posting.set(false);
    }

    /** Whether a body of this content type may come. */
    boolean takes(String type) {
        return codec.takes(type);
    }

    /** The body of a POST: packets, in order. Whether the last of them is the client's goodbye. */
    boolean receive(Payload body) {
        var packets = new Received();
        try {
            codec.read(body, packets);
        } catch (MalformedPayloadException e) {
            session.closed(DisconnectReason.PARSE_ERROR);
        }
        return packets.goodbye;
    }

    private final class Received implements PayloadCodec.Packets {
        private boolean goodbye;

        @Override
        public boolean text(String packet) {
            if (!session.isOpen()) {
                return false;
            }
            if (packet.equals("1")) {
                goodbye = true;
                return false;
            }
            session.receive(Polling.this, packet);
            return true;
        }

        @Override
        public boolean binary(ByteBuffer packet) {
            if (!session.isOpen()) {
                return false;
            }
            session.receive(packet);
            return true;
        }
    }

    /** The client has said goodbye: its poll ends without a word of ours. */
    void goodbye() {
        noop();
        session.closed(DisconnectReason.TRANSPORT_CLOSE);
    }

    /** Whether a poll is pending. */
    boolean isPolled() {
        return session.locked(this::ready);
    }

    /** Ends the pending poll with nothing to say. */
    void noop() {
        answer(List.of(Frame.NOOP));
    }

    @Override
    void close() {
        answer(List.of(Frame.CLOSE));
    }

    /** A WebSocket has taken over. */
    void discard() {
        var poll = take();
        if (poll != null) {
            poll.refuse(Refusal.BAD_REQUEST);
        }
    }

    private void answer(List<Frame> frames) {
        var poll = take();
        if (poll != null) {
            poll.ok(payload(frames));
        }
    }

    private Exchange take() {
        return session.locked(() -> {
            var poll = pending;
            pending = null;
            return poll;
        });
    }
}
