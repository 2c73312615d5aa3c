package org.zocalo.transport.engineio;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.zocalo.DisconnectReason;

/** The container's end of one WebSocket: what comes in goes to the session, or to the upgrade it is to become. */
public final class WebSocketEndpoint extends Endpoint {
    private Session session;
    private WebSocket transport;
    private Upgrade upgrade;
    private int maxPayload;

    private final StringBuilder text = new StringBuilder(0);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);

    @Override
    public void onOpen(jakarta.websocket.Session socket, EndpointConfig config) {
        socket.setMaxIdleTimeout(0); // the heartbeat knows better; and Tyrus would set a clock anew for every message
        var admission = (Admission) socket.getUserProperties().remove(Admission.KEY);
        var engine = admission.engine();
        maxPayload = engine.options().maxPayload();
        if (admission.query().hasSid()) {
            upgrade(engine, admission.query(), socket);
        } else {
            begin(engine, admission, socket);
        }
        if (session == null) {
            if (socket.isOpen()) {
                new WebSocket(null, null, socket, engine.threads()).close();
            }
            return;
        }
        if (upgrade == null) {
            engine.accept(session); // before the client, told that it is in, says anything
        }
        socket.addMessageHandler(String.class, (MessageHandler.Partial<String>) this::text);
        socket.addMessageHandler(ByteBuffer.class, (MessageHandler.Partial<ByteBuffer>) this::binary);
        var pause = session.version().pause();
        if (pause.isZero()) {
            transport.begin();
        } else {
            engine.threads().after(pause, transport::begin);
        }
    }

    private void begin(EngineIo engine, Admission admission, jakarta.websocket.Session socket) {
        var begun = engine.session(admission);
        if (begun == null) {
            return;
        }
        try {
            transport = new WebSocket(begun, begun.version().frames(admission.query()), socket, engine.threads());
        } catch (IllegalStateException e) {
            engine.forget(begun); // it has been closed while it was being opened
            return;
        }
        session = begun;
        session.open(transport, engine.openFrame(session, false));
    }

    private void upgrade(EngineIo engine, Query query, jakarta.websocket.Session socket) {
        var polling = engine.find(query.sid());
        if (polling != null) {
            transport = new WebSocket(polling, polling.version().frames(query), socket, engine.threads());
            upgrade = Upgrade.begin(polling, transport, engine);
            session = upgrade == null ? null : polling;
        }
    }

    private void text(String part, boolean last) {
        if (last && text.isEmpty()) {
            whole(part);
            return;
        }
        text.append(part);
        if (text.length() > maxPayload) {
            tooBig();
        } else if (last) {
            var message = text.toString();
            text.setLength(0);
            whole(message);
        }
    }

    private void whole(String message) {
        if (isTooBig(message)) {
            tooBig();
        } else if (upgrade == null) {
            session.receive(transport, message);
        } else if (upgrade.receive(message)) {
            upgrade = null;
        }
    }

    private boolean isTooBig(String message) {
        return message.length() > maxPayload
                || message.length() > maxPayload / 3 && message.getBytes(StandardCharsets.UTF_8).length > maxPayload;
    }

    private void binary(ByteBuffer part, boolean last) {
        if (bytes.size() + part.remaining() > maxPayload) {
            tooBig();
            return;
        }
        if (last && bytes.size() == 0) {
            var copy = new byte[part.remaining()]; // the container may use its buffer again
            part.get(copy);
            whole(copy);
            return;
        }
        var chunk = new byte[part.remaining()];
        part.get(chunk);
        bytes.writeBytes(chunk);
        if (last) {
            var message = bytes.toByteArray();
            bytes.reset();
            whole(message);
        }
    }

    private void whole(byte[] message) {
        if (upgrade == null) {
            session.receive(ByteBuffer.wrap(message));
        } else {
            upgrade.fail();
        }
    }

    private void tooBig() {
        text.setLength(0);
        bytes.reset();
        transport.closesWith(CloseCodes.TOO_BIG);
        gone(DisconnectReason.TRANSPORT_ERROR);
    }

    @Override
    public void onClose(jakarta.websocket.Session socket, CloseReason reason) {
        gone(DisconnectReason.TRANSPORT_CLOSE);
    }

    @Override
    public void onError(jakarta.websocket.Session socket, Throwable failure) {
        gone(DisconnectReason.TRANSPORT_ERROR);
    }

    private void gone(DisconnectReason reason) {
        if (session == null) {
            return;
        }
        if (upgrade != null) {
            upgrade.fail();
        }
        session.ended(transport, reason);
    }
}
