package org.zocalo.transport.engineio;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;

/** The revisions of Engine.IO that there are clients of, and what each does in its own way. */
enum Version {
    /** Of Socket.IO 1 and 2: the client pings, payloads count characters, and binary carries its type. */
    V3(3, "b4", Duration.ofMillis(20)) {
        private static final byte MESSAGE = 4;

        @Override
        FrameCodec frames(Query query) {
            return codec(query);
        }

        @Override
        PayloadCodec payloads(Query query) {
            return JsonpCodec.isWanted(query) ? new JsonpCodec(query.get("j")) : codec(query);
        }

        private V3Codec codec(Query query) {
            return query.get("b64").isEmpty() ? V3Codec.BINARY : V3Codec.BASE64;
        }

        @Override
        Heartbeat heartbeat(Session session, EngineIo engine) {
            return new ClientHeartbeat(session, engine);
        }

        @Override
        ByteBuffer message(ByteBuffer packet) throws MalformedPayloadException {
            if (!packet.hasRemaining() || packet.get() != MESSAGE) {
                throw new MalformedPayloadException("binary that is no message");
            }
            return packet;
        }
    },
    /** Of Socket.IO 3 and 4: the server pings, and binary is always a message. */
    V4(4, "b", Duration.ZERO) {
        @Override
        FrameCodec frames(Query query) {
            return packets -> packets;
        }

        @Override
        PayloadCodec payloads(Query query) {
            return V4Codec.INSTANCE;
        }

        @Override
        Heartbeat heartbeat(Session session, EngineIo engine) {
            return new ServerHeartbeat(session, engine);
        }

        @Override
        ByteBuffer message(ByteBuffer packet) {
            return packet;
        }
    };

    private final int number;
    private final String base64;
    private final Duration pause;

    Version(int number, String base64, Duration pause) {
        this.number = number;
        this.base64 = base64;
        this.pause = pause;
    }

    /** The one that a request asks for; who does not ask for 4 is of the time when nothing had to be said. */
    static Version of(Query query) {
        return query.protocol().equals("4") ? V4 : V3;
    }

    int number() {
        return number;
    }

    /**
     * How long a new WebSocket says nothing. There are clients that begin to listen only after they have been told that it
     * is open, and lose what comes together with the answer to the handshake.
     */
    Duration pause() {
        return pause;
    }

    /** For a WebSocket that is opened with this query. */
    abstract FrameCodec frames(Query query);

    /** For polling that begins with this query. */
    abstract PayloadCodec payloads(Query query);

    abstract Heartbeat heartbeat(Session session, EngineIo engine);

    /** The message in a binary packet. */
    abstract ByteBuffer message(ByteBuffer packet) throws MalformedPayloadException;

    /** The message in a binary packet that comes as text. */
    ByteBuffer message(String packet) throws MalformedPayloadException {
        try {
            if (packet.startsWith(base64)) {
                var lines = packet.substring(base64.length()).replace("\n", ""); // the Java client breaks it into lines
                return ByteBuffer.wrap(Base64.getDecoder().decode(lines));
            }
        } catch (IllegalArgumentException e) {
            // as if it had not said that it is base64
        }
        throw new MalformedPayloadException("no message in base64");
    }
}
